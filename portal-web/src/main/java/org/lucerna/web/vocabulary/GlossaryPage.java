package org.lucerna.web.vocabulary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.SearchAddress;

/** All concepts in the alphabet of the reader's language; narrowed by a scheme and by a word in any language. */
@Named("glossary")
@RequestScoped
public class GlossaryPage {

    private static final int LONGEST_FILTER = 100;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** @param through the word in another form or language that the filter met; empty when it is the label itself */
    public record Entry(String label, String language, String address, String through) {}

    /** The entries that begin with the same letter. */
    public record Letter(String name, List<Entry> entries) {}

    /** A scheme to choose. */
    public record SchemeChoice(String id, String label, boolean chosen, String address) {}

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final Vocabulary vocabulary = Vocabulary.current();
    private String scheme = "";
    private String filter = "";
    private List<Letter> letters = List.of();
    private int count;

    @PostConstruct
    void find() {
        scheme = Optional.ofNullable(request.getParameter("scheme"))
                .filter(id -> vocabulary.findScheme(id).isPresent())
                .orElse("");
        String asked = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        filter = asked.substring(0, Math.min(LONGEST_FILTER, asked.length()));
        List<Entry> entries = entries();
        count = entries.size();
        letters = byLetter(entries);
    }

    private List<Entry> entries() {
        Language reader = page.getLanguage();
        String wanted = folded(filter);
        Collator collator = Collator.getInstance(reader.locale());
        List<Entry> entries = new ArrayList<>();
        for (Concept concept : vocabulary.listAll()) {
            boolean inScheme = scheme.isEmpty() || concept.scheme().equals(scheme);
            if (inScheme && !concept.deprecated()) {
                meeting(concept, wanted, reader).ifPresent(through -> entries.add(entry(concept, through, reader)));
            }
        }
        entries.sort(Comparator.comparing(Entry::label, collator));
        return entries;
    }

    private Entry entry(Concept concept, String through, Language reader) {
        ConceptText label = concept.labelInReach(reader);
        return new Entry(
                concept.label(reader),
                label == null ? "" : label.language().code(),
                "/" + reader + "/glossary/" + concept.id(),
                through);
    }

    /** The word by which the concept meets the filter; empty text for its label, nothing when it does not. */
    private static Optional<String> meeting(Concept concept, String wanted, Language reader) {
        if (folded(concept.label(reader)).contains(wanted)) {
            return Optional.of("");
        }
        return concept.texts().stream()
                .filter(text -> text.kind().compareTo(Kind.SCOPE_NOTE) < 0)
                .filter(text -> folded(text.words()).contains(wanted))
                .map(text -> text.kind() == Kind.HIDDEN ? "" : text.words() + " (" + text.language() + ")")
                .findFirst();
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Letter> byLetter(List<Entry> entries) {
        Map<String, List<Entry>> letters = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String first = folded(entry.label()).substring(0, 1).toUpperCase(Locale.ROOT);
            letters.computeIfAbsent(Character.isLetter(first.charAt(0)) ? first : "#", unseen -> new ArrayList<>())
                    .add(entry);
        }
        return letters.entrySet().stream()
                .map(letter -> new Letter(letter.getKey(), letter.getValue()))
                .toList();
    }

    public List<SchemeChoice> getSchemes() {
        return vocabulary.listSchemes().stream()
                .map(known -> new SchemeChoice(
                        known.id(), name(known), known.id().equals(scheme), address(known.id(), filter)))
                .toList();
    }

    private String name(ConceptScheme known) {
        return Headings.capitalised(known.label(page.getLanguage()), page.getLocale());
    }

    private String address(String scheme, String filter) {
        String query = (scheme.isEmpty() ? "" : "&scheme=" + SearchAddress.encode(scheme))
                + (filter.isEmpty() ? "" : "&q=" + SearchAddress.encode(filter));
        return "/" + page.getLanguage() + "/glossary" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    public String getAllAddress() {
        return address("", filter);
    }

    public String getClearAddress() {
        return address(scheme, "");
    }

    public String getScheme() {
        return scheme;
    }

    public String getFilter() {
        return filter;
    }

    public List<Letter> getLetters() {
        return letters;
    }

    public boolean isEditable() {
        return Acting.current().may(Permission.EDIT_VOCABULARY);
    }

    public String getCount() {
        return page.getWords().text("glossary.count", count);
    }
}
