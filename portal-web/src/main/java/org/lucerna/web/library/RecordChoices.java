package org.lucerna.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.members.group.GroupView;
import org.lucerna.members.group.Groups;
import org.lucerna.search.Facet;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.Labels;

/** What can be chosen in forms about records, in the reader's language and its alphabetical order. */
@Named("choices")
@RequestScoped
public class RecordChoices {

    @Inject
    private ShownPage page;

    @Inject
    private Groups groups;

    public List<SelectItem> getKinds() {
        return Arrays.stream(ResourceKind.values())
                .map(kind -> new SelectItem(kind.code(), Labels.kind(kind.code(), page.getLanguage())))
                .toList();
    }

    public List<SelectItem> getTypes() {
        return concepts(Vocabulary.current().listTypes(), Facet.TYPE);
    }

    public List<SelectItem> getTopics() {
        return concepts(Vocabulary.current().listTopics(), Facet.TOPIC);
    }

    public List<SelectItem> getCountries() {
        return sorted(Countries.codes(), code -> Countries.name(code, page.getLanguage()));
    }

    public List<SelectItem> getLanguages() {
        Set<String> codes = new TreeSet<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (locale.getLanguage().matches("[a-z]{2}")) {
                codes.add(locale.getLanguage());
            }
        }
        return sorted(codes, code -> Labels.language(code, page.getLanguage()));
    }

    /** Those that the editor belongs to. */
    public List<SelectItem> getAudiences() {
        List<SelectItem> items = new ArrayList<>();
        for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS)) {
            if (Acting.current().mayRead(audience)) {
                items.add(new SelectItem(audience.code(), page.getWords().text(RecordDetail.audienceKey(audience))));
            }
        }
        if (Acting.current().accountId() != null && Acting.current().may(Permission.TAKE_PART_IN_GROUPS)) {
            groups.list().stream()
                    .filter(GroupView::joined)
                    .map(group -> new SelectItem(
                            Audience.group(group.id()).code(),
                            page.getWords().text("audience.group") + ": " + group.name()))
                    .forEach(items::add);
        }
        return items;
    }

    private List<SelectItem> concepts(List<Concept> concepts, Facet facet) {
        return sorted(concepts.stream().map(Concept::id).toList(), id -> Labels.of(facet, id, page.getLanguage()));
    }

    private List<SelectItem> sorted(Collection<String> values, UnaryOperator<String> label) {
        Collator collator = Collator.getInstance(page.getLocale());
        return values.stream()
                .map(value -> new SelectItem(value, label.apply(value)))
                .sorted(Comparator.comparing(SelectItem::getLabel, collator))
                .toList();
    }
}
