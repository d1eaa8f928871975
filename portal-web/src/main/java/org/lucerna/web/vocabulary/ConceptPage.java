package org.lucerna.web.vocabulary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Filter;
import org.lucerna.directory.finder.Found;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.web.directory.Capabilities;
import org.lucerna.web.directory.DirectoryAddress;
import org.lucerna.web.directory.LineView;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.Labels;
import org.lucerna.web.search.SearchAddress;

/** One concept: what it is called in each language, what stands around it, and what is filed under it. */
@Named("concept")
@RequestScoped
public class ConceptPage {

    /** As many values of one facet as an address takes. */
    private static final int MOST_NARROWER = 30;

    private static final int ORGANISATIONS = 5;

    /** What it is called in one language. */
    public record Wording(String code, String language, String label, String synonyms) {}

    /** Another concept. */
    public record Neighbour(String label, String language, String address) {}

    /** A part of the library that is filed under the concept. */
    public record Filed(String text, String address) {}

    @Inject
    private ShownPage page;

    @Inject
    private SearchIndex index;

    @Inject
    private Directory directory;

    private final Vocabulary vocabulary = Vocabulary.current();
    private @Nullable Concept concept;
    private List<Filed> filed = List.of();
    private Found who = new Found(0, List.of(), Map.of(), "", List.of(), false);

    @PostConstruct
    void load() {
        String path = page.getPath();
        concept = vocabulary.find(path.substring(path.lastIndexOf('/') + 1)).orElseThrow(NotFound::new);
        filed = filed();
        who = Capabilities.find(concept().id())
                .map(facet -> directory.find(
                        new Filter("", Map.of(facet, Set.of(concept().id())), new PageRequest(1, ORGANISATIONS)),
                        page.getLanguage()))
                .orElse(who);
    }

    private Concept concept() {
        if (concept == null) {
            throw new NotFound();
        }
        return concept;
    }

    private List<Filed> filed() {
        Set<String> wider = new LinkedHashSet<>(List.of(concept().id()));
        wider.addAll(vocabulary.withNarrower(concept().id()));
        List<Filed> found = new ArrayList<>();
        try {
            long own = add(found, "concept.filed", List.of(concept().id()), 0);
            add(
                    found,
                    "concept.filedNarrower",
                    wider.stream().limit(MOST_NARROWER).toList(),
                    own);
        } catch (SearchIndex.Unavailable e) {
            // The page says what the concept is all the same.
            return List.of();
        }
        return found;
    }

    /** Adds a line when there is more than was said before; returns how many items it speaks of. */
    private long add(List<Filed> found, String key, Collection<String> concepts, long known) {
        Facet facet = concept().scheme().equals(ConceptScheme.DOCUMENT_TYPES) ? Facet.TYPE : Facet.TOPIC;
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        chosen.put(facet, new LinkedHashSet<>(concepts));
        SearchAddress address = new SearchAddress("", chosen, SearchQuery.Order.NEWEST, 1, true);
        long total = index.search(
                        new SearchQuery(
                                "", page.getLanguage(), chosen, SearchQuery.Order.NEWEST, new PageRequest(1, 1), false),
                        Acting.current())
                .total();
        if (total > known) {
            found.add(new Filed(
                    page.getWords().text(key, total), "/" + page.getLanguage() + "/search" + address.toQueryString()));
        }
        return total;
    }

    public String getId() {
        return concept().id();
    }

    public String getTitle() {
        return Headings.capitalised(concept().label(page.getLanguage()), page.getLocale());
    }

    /** The language of the title, which is another than the reader's where theirs has no label. */
    public String getTitleLanguage() {
        ConceptText label = concept().labelInReach(page.getLanguage());
        return label == null ? "" : label.language().code();
    }

    public String getSchemeLabel() {
        return vocabulary
                .findScheme(concept().scheme())
                .map(scheme -> Headings.capitalised(scheme.label(page.getLanguage()), page.getLocale()))
                .orElse(concept().scheme());
    }

    public String getSchemeAddress() {
        return "/" + page.getLanguage() + "/glossary?scheme="
                + SearchAddress.encode(concept().scheme());
    }

    /** Definitions and scope notes, in the reader's language or the nearest that has some. */
    public List<ConceptText> getNotes() {
        List<ConceptText> notes = new ArrayList<>(concept().textsInReach(Kind.DEFINITION, page.getLanguage()));
        notes.addAll(concept().textsInReach(Kind.SCOPE_NOTE, page.getLanguage()));
        return notes;
    }

    /** The reader's language first, then the others as the page's switch has them, then all others. */
    public List<Wording> getWordings() {
        Set<Language> languages = new LinkedHashSet<>(List.of(page.getLanguage()));
        concept().texts().stream()
                .filter(text -> text.kind() == Kind.LABEL || text.kind() == Kind.SYNONYM)
                .map(ConceptText::language)
                .forEach(languages::add);
        return languages.stream()
                .map(language -> new Wording(
                        language.code(),
                        Labels.language(language.code(), page.getLanguage()),
                        String.join("", concept().texts(Kind.LABEL, language)),
                        String.join(" · ", concept().texts(Kind.SYNONYM, language))))
                .filter(wording ->
                        !wording.label().isEmpty() || !wording.synonyms().isEmpty())
                .toList();
    }

    public List<Neighbour> getBroader() {
        return neighbours(concept().broader());
    }

    public List<Neighbour> getNarrower() {
        return neighbours(vocabulary.listNarrower(concept().id()).stream()
                .filter(narrower -> !narrower.deprecated())
                .map(Concept::id)
                .toList());
    }

    public List<Neighbour> getRelated() {
        Set<String> related = new LinkedHashSet<>(concept().related());
        // SKOS' related goes both ways, whichever side says it.
        vocabulary.listAll().stream()
                .filter(other -> other.related().contains(concept().id()))
                .map(Concept::id)
                .forEach(related::add);
        return neighbours(related);
    }

    public List<String> getMatches() {
        return concept().matches().stream()
                .filter(match -> match.startsWith("https://") || match.startsWith("http://"))
                .toList();
    }

    public boolean isDeprecated() {
        return concept().deprecated();
    }

    /** What took its place; null when nothing did. */
    public @Nullable Neighbour getReplacement() {
        String replacement = concept().replacedBy();
        return replacement == null ? null : neighbours(List.of(replacement)).getFirst();
    }

    /** The first of the organisations that say it of themselves, or something narrower. */
    public List<LineView> getOrganisations() {
        return who.lines().stream()
                .map(line -> LineView.of(line, page.getLanguage()))
                .toList();
    }

    public String getAllOrganisations() {
        return page.getWords().text("concept.whoAll", who.total());
    }

    public String getOrganisationsAddress() {
        return "/" + page.getLanguage() + "/directory"
                + Capabilities.find(concept().id())
                        .map(facet -> DirectoryAddress.of(facet, concept().id()).toQueryString())
                        .orElse("");
    }

    public List<Filed> getFiled() {
        return filed;
    }

    public boolean isEditable() {
        return Acting.current().may(Permission.EDIT_VOCABULARY);
    }

    private List<Neighbour> neighbours(Collection<String> ids) {
        return ids.stream()
                .map(id -> {
                    Concept other = vocabulary.find(id).orElse(null);
                    ConceptText label = other == null ? null : other.labelInReach(page.getLanguage());
                    return new Neighbour(
                            vocabulary.label(id, page.getLanguage()),
                            label == null ? "" : label.language().code(),
                            "/" + page.getLanguage() + "/glossary/" + id);
                })
                .toList();
    }
}
