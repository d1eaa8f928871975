package org.lucerna.library.resource;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.WebAddress;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** What a draft must keep to become a record. The lengths are those of the table's columns. */
final class DraftRules {

    static final int TITLE = 500;
    static final int AUTHOR = 200;
    static final int AUTHORS = 100;
    static final int ORGANISATION = 300;
    static final int SUMMARY = 10_000;
    static final int SOURCE_URL = 2_000;
    static final int RIGHTS = 1_000;
    static final int TOPICS = 50;

    /** Older than print: a typing error. */
    private static final int FIRST_YEAR = 1450;

    private final List<Invalid.Field> broken = new ArrayList<>();

    private DraftRules() {}

    /** @throws Invalid naming every field that breaks a rule */
    static void check(ResourceDraft draft, Actor editor) {
        DraftRules rules = new DraftRules();
        rules.checkTexts(draft);
        rules.checkWords(draft);
        rules.checkYear(draft.year());
        rules.checkSource(draft.sourceUrl());
        if (!editor.mayRead(draft.audience())) {
            rules.fail("audience", "resource.audience.notYours");
        }
        if (!rules.broken.isEmpty()) {
            throw new Invalid(rules.broken);
        }
    }

    private void checkTexts(ResourceDraft draft) {
        if (draft.title().isEmpty()) {
            fail("title", "resource.title.missing");
        }
        checkLength("title", draft.title(), TITLE);
        checkLength("organisation", draft.organisation(), ORGANISATION);
        checkLength("summary", draft.summary(), SUMMARY);
        checkLength("rights", draft.rights(), RIGHTS);
        if (draft.authors().size() > AUTHORS) {
            fail("authors", "resource.list.tooLong", AUTHORS);
        }
        draft.authors().stream()
                .filter(author -> author.length() > AUTHOR)
                .findFirst()
                .ifPresent(author -> fail("authors", "resource.text.tooLong", AUTHOR));
    }

    private void checkWords(ResourceDraft draft) {
        Vocabulary vocabulary = Vocabulary.current();
        if (draft.type() != null && !vocabulary.isType(draft.type())) {
            fail("type", "resource.type.unknown", draft.type());
        }
        if (draft.topics().size() > TOPICS) {
            fail("topics", "resource.list.tooLong", TOPICS);
        }
        draft.topics().stream()
                .filter(topic -> !vocabulary.isTopic(topic))
                .findFirst()
                .ifPresent(topic -> fail("topics", "resource.topic.unknown", topic));
        draft.countries().stream()
                .filter(country -> !Countries.exists(country))
                .findFirst()
                .ifPresent(country -> fail("countries", "resource.country.unknown", country));
    }

    private void checkYear(@Nullable Integer year) {
        if (year != null && !isPlausible(year)) {
            // As text: a number would be shown as 1,450.
            fail("year", "resource.year.outOfRange", String.valueOf(FIRST_YEAR), String.valueOf(latestYear()));
        }
    }

    private void checkSource(@Nullable String url) {
        checkLength("sourceUrl", url, SOURCE_URL);
        if (url != null && !WebAddress.isOne(url)) {
            fail("sourceUrl", "resource.sourceUrl.notAnAddress");
        }
    }

    private void checkLength(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            fail(field, "resource.text.tooLong", longest);
        }
    }

    private void fail(String field, String messageKey, Object... arguments) {
        broken.add(new Invalid.Field(field, messageKey, arguments));
    }

    static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= latestYear();
    }

    /** Next year's books are printed this year. */
    private static int latestYear() {
        return Year.now(ZoneOffset.UTC).getValue() + 1;
    }
}
