package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryRules;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.Labels;

/** What an entry's form offers: concepts by their place in the hierarchy, kinds and types, in the reader's language. */
@Named("entryChoices")
@RequestScoped
public class EntryChoices {

    /** All services; what stands below it are the groups in which they are asked for. */
    private static final String SERVICES = "S00";

    private static final String SECTORS = "P31";

    /** A concept to say yes or no to. @param depth how far it stands below the group's own */
    public record Choice(String concept, String label, int depth) {}

    /** Concepts that are asked for together. */
    public record Group(String label, List<Choice> choices) {}

    @Inject
    private ShownPage page;

    private final Vocabulary vocabulary = Vocabulary.current();

    /** @param stated what something is said about already: it is asked for even where the vocabulary offers it no more */
    public List<Group> groups(Collection<String> stated) {
        List<Group> groups = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Concept service : vocabulary.listNarrower(SERVICES)) {
            add(groups, seen, Stream.of(service.id()));
        }
        add(groups, seen, roots("T"), "whom");
        add(groups, seen, roots("X"), "against");
        add(groups, seen, Stream.of(SECTORS));
        add(groups, seen, vocabulary.listNarrower("C00").stream().map(Concept::id), "across");
        add(groups, seen, stated.stream().filter(EntryRules::canBeStated).sorted(), "more");
        return groups;
    }

    private Stream<String> roots(String scheme) {
        return vocabulary.list(scheme).stream()
                .filter(concept -> concept.broader().isEmpty())
                .map(Concept::id);
    }

    private void add(List<Group> groups, Set<String> seen, Stream<String> tops, String key) {
        List<Choice> choices = new ArrayList<>();
        tops.forEach(top -> collect(choices, seen, top, 0));
        if (!choices.isEmpty()) {
            groups.add(new Group(page.getWords().text("entry.part." + key), choices));
        }
    }

    private void add(List<Group> groups, Set<String> seen, Stream<String> tops) {
        List<Choice> choices = new ArrayList<>();
        tops.forEach(top -> collect(choices, seen, top, 0));
        if (!choices.isEmpty()) {
            groups.add(new Group(choices.getFirst().label(), choices));
        }
    }

    private void collect(List<Choice> choices, Set<String> seen, String concept, int depth) {
        if (vocabulary.find(concept).filter(known -> !known.deprecated()).isPresent() && seen.add(concept)) {
            choices.add(new Choice(concept, label(concept), depth));
            vocabulary.listNarrower(concept).forEach(narrower -> collect(choices, seen, narrower.id(), depth + 1));
        }
    }

    private String label(String concept) {
        return Labels.of(Facet.TOPIC, concept, page.getLanguage());
    }

    public List<SelectItem> getTypes() {
        return vocabulary.list(ConceptScheme.ACTORS).stream()
                .map(type -> new SelectItem(type.id(), label(type.id())))
                .toList();
    }

    public List<SelectItem> getNameKinds() {
        return Stream.of(EntryName.Kind.values())
                .map(kind -> new SelectItem(kind.name(), page.getWords().text("entry.name." + kind.name())))
                .toList();
    }

    public List<SelectItem> getContactKinds() {
        return Stream.of(EntryContact.Kind.values())
                .map(kind ->
                        new SelectItem(kind.name(), page.getWords().text("entry.kind." + OrganisationJson.code(kind))))
                .toList();
    }
}
