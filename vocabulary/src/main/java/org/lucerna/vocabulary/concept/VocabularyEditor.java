package org.lucerna.vocabulary.concept;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * What editors may do to concepts. One change at a time in the whole network: so two of them cannot make a cycle together.
 * Every change can be taken back, the last one first.
 */
@UseCases
public class VocabularyEditor {

    private static final String CONCEPT = "concept";

    @Inject
    private VocabularyStore store;

    @Inject
    private Uses uses;

    /** @throws NotFound when there is no such concept */
    @Requires(Permission.EDIT_VOCABULARY)
    public ConceptView get(String id) {
        StoredConcept stored = find(id);
        Concept concept = store.read().find(id).orElseThrow(NotFound::new);
        return new ConceptView(
                0,
                stored.version(),
                concept,
                uses.count(id),
                store.lastChange(id).flatMap(FormerConcept::former).isPresent());
    }

    /** @throws Invalid naming each field that breaks a rule */
    @Requires(Permission.EDIT_VOCABULARY)
    @Audited(act = "create", kind = CONCEPT)
    public ConceptView create(Concept concept) {
        store.advance();
        Vocabulary vocabulary = store.read();
        if (vocabulary.find(concept.id()).isPresent()) {
            throw new Invalid("id", "concept.id.taken", concept.id());
        }
        check(concept, vocabulary);
        store.addConcepts(List.of(concept));
        FormerConcept change = store.remember(new FormerConcept(concept.id(), null));
        return done(change, concept);
    }

    /**
     * Says what the concept says from now on.
     *
     * @param version that the change was made from
     * @throws Conflict when somebody else changed it in between; nothing is overwritten
     * @throws Invalid naming each field that breaks a rule
     */
    @Requires(Permission.EDIT_VOCABULARY)
    @Audited(act = "change", kind = CONCEPT)
    public ConceptView update(long version, Concept concept) {
        store.advance();
        StoredConcept stored = unchanged(concept.id(), version);
        Vocabulary vocabulary = store.read();
        check(concept, vocabulary);
        FormerConcept change = store.remember(
                new FormerConcept(concept.id(), vocabulary.find(concept.id()).orElse(null)));
        store.describe(stored, concept);
        tell(vocabulary, concept.id());
        return done(change, concept);
    }

    /**
     * Takes the concept out of use; its label stays for what was filed under it. With a replacement it is merged: the
     * replacement takes over its words as synonyms, and every use.
     */
    @Requires(Permission.EDIT_VOCABULARY)
    @Audited(act = "deprecate", kind = CONCEPT)
    public ConceptView deprecate(String id, long version, @Nullable String replacement) {
        store.advance();
        StoredConcept stored = unchanged(id, version);
        Vocabulary vocabulary = store.read();
        Concept former = vocabulary.find(id).orElseThrow(NotFound::new);
        Concept deprecated = new Concept(
                id,
                former.scheme(),
                former.texts(),
                former.broader(),
                former.related(),
                former.matches(),
                true,
                replacement);
        check(deprecated, vocabulary);
        FormerConcept change = new FormerConcept(id, former);
        if (replacement == null) {
            store.remember(change);
        } else {
            merge(change, former, vocabulary.find(replacement).orElseThrow(NotFound::new), vocabulary);
        }
        store.describe(stored, deprecated);
        tell(vocabulary, replacement == null ? id : replacement, id);
        return done(change, deprecated);
    }

    private void merge(FormerConcept change, Concept from, Concept into, Vocabulary vocabulary) {
        if (into.deprecated()) {
            throw new Invalid("replacement", "concept.replacement.deprecated", into.id());
        }
        if (vocabulary.withNarrower(from.id()).contains(into.id())) {
            // What stands below the one would stand below the other, and so above itself.
            throw new Invalid("replacement", "concept.replacement.narrower", into.id());
        }
        change.mergedInto(into);
        store.remember(change);
        List<ConceptText> texts = new ArrayList<>(into.texts());
        texts.addAll(taken(from, into));
        store.describe(find(into.id()), withTexts(into, texts));
        uses.carryOver(change.id(), from.id(), into.id());
    }

    /** The words that the replacement does not have yet; a preferred label becomes one of its synonyms. */
    private static List<ConceptText> taken(Concept from, Concept into) {
        return from.texts().stream()
                .filter(text -> text.kind().compareTo(Kind.SCOPE_NOTE) < 0)
                .map(text ->
                        text.kind() == Kind.LABEL ? new ConceptText(Kind.SYNONYM, text.language(), text.words()) : text)
                .filter(text -> into.texts().stream()
                        .noneMatch(known -> known.language().equals(text.language())
                                && known.words().equals(text.words())
                                && (known.kind() == text.kind() || text.kind() != Kind.AMBIGUOUS)))
                .toList();
    }

    /**
     * Takes back the last change of the concept; if that merged it into another, its uses and words come back from there.
     *
     * @throws Conflict when somebody else changed it in between, or there is nothing to take back
     */
    @Requires(Permission.EDIT_VOCABULARY)
    @Audited(act = "restore", kind = CONCEPT)
    public ConceptView undo(String id, long version) {
        store.advance();
        StoredConcept stored = unchanged(id, version);
        FormerConcept change = store.lastChange(id).orElseThrow(() -> new Conflict("concept.nothingToUndo"));
        Concept former = change.former().orElseThrow(() -> new Conflict("concept.nothingToUndo"));
        Vocabulary vocabulary = store.read();
        check(former, vocabulary);
        change.formerTarget().ifPresent(formerTarget -> unmerge(change, former, formerTarget));
        store.describe(stored, former);
        tell(vocabulary, change.formerTarget().map(Concept::id).orElse(id), id);
        ConceptView view = done(change, former);
        store.forget(change);
        return view;
    }

    /** What others have changed in the target since stays. */
    private void unmerge(FormerConcept change, Concept former, Concept formerTarget) {
        Concept target = store.read().find(formerTarget.id()).orElseThrow(NotFound::new);
        Set<ConceptText> taken = new HashSet<>(taken(former, formerTarget));
        List<ConceptText> texts =
                target.texts().stream().filter(text -> !taken.contains(text)).toList();
        store.describe(find(target.id()), withTexts(target, texts));
        uses.carryBack(change.id(), former.id(), target.id());
    }

    private static Concept withTexts(Concept concept, Collection<ConceptText> texts) {
        return new Concept(
                concept.id(),
                concept.scheme(),
                List.copyOf(texts),
                concept.broader(),
                concept.related(),
                concept.matches(),
                concept.deprecated(),
                concept.replacedBy());
    }

    /** What is filed under these, or below them, is found otherwise from now on. */
    private void tell(Vocabulary before, String... changed) {
        store.flush();
        uses.regrouped(List.of(changed), before, store.read());
    }

    private ConceptView done(FormerConcept change, Concept concept) {
        store.flush();
        return new ConceptView(
                change.id(),
                find(concept.id()).version(),
                concept,
                uses.count(concept.id()),
                change.former().isPresent());
    }

    private StoredConcept find(String id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private StoredConcept unchanged(String id, long version) {
        StoredConcept stored = find(id);
        if (stored.version() != version) {
            throw new Conflict("concept.changedMeanwhile");
        }
        return stored;
    }

    private static void check(Concept concept, Vocabulary vocabulary) {
        Map<String, Concept> concepts = new TreeMap<>();
        vocabulary.listAll().forEach(known -> concepts.put(known.id(), known));
        concepts.put(concept.id(), concept);
        List<Invalid.Field> broken = new ConceptRules(
                        new Vocabulary(vocabulary.version(), vocabulary.listSchemes(), concepts.values()))
                .broken(concept);
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }
}
