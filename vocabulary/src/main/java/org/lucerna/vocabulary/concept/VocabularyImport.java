package org.lucerna.vocabulary.concept;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.concept.ImportPlan.Line;
import org.lucerna.vocabulary.concept.ImportPlan.Outcome;
import org.lucerna.vocabulary.skos.SkosFile;

/**
 * Brings in what a SKOS file says. A concept that the file names says from then on what the file says; one that it does
 * not name stays as it is. Each change can be taken back, concept by concept, as any other. The same file twice changes
 * nothing the second time.
 */
@UseCases
public class VocabularyImport {

    private static final int MOST_ROUNDS = 50;

    @Inject
    private VocabularyStore store;

    @Inject
    private Uses uses;

    /** What the next change counts from. */
    @Requires(Permission.EDIT_VOCABULARY)
    public long version() {
        return store.version();
    }

    /** What would become of each concept of the file, and why. Changes nothing. */
    @Requires(Permission.EDIT_VOCABULARY)
    public ImportPlan plan(SkosFile file) {
        return plan(file, store.read());
    }

    /**
     * Does what {@link #plan} said. What breaks a rule is left out, as the plan says; everything else comes in together.
     *
     * @param version that the plan was made from
     * @throws Conflict when the vocabulary has changed since, so that the plan may no longer hold
     */
    @Requires(Permission.EDIT_VOCABULARY)
    @Audited(act = "import", kind = "vocabulary")
    public ImportPlan apply(SkosFile file, long version) {
        store.advance();
        Vocabulary vocabulary = store.read();
        // advance() counts this very change
        if (vocabulary.version() != version + 1) {
            throw new Conflict("vocabularyImport.changedMeanwhile");
        }
        ImportPlan plan = plan(file, vocabulary);
        addSchemes(file, vocabulary);
        List<Concept> created = plan.concepts(Outcome.CREATED);
        store.addConcepts(created);
        created.forEach(concept -> store.remember(new FormerConcept(concept.id(), null)));
        for (Concept changed : plan.concepts(Outcome.CHANGED)) {
            store.remember(new FormerConcept(
                    changed.id(), vocabulary.find(changed.id()).orElseThrow(NotFound::new)));
            store.describe(store.find(changed.id()).orElseThrow(NotFound::new), changed);
        }
        store.flush();
        uses.regrouped(plan.concepts(Outcome.CHANGED).stream().map(Concept::id).toList(), vocabulary, store.read());
        return plan;
    }

    /** Groups that are not there yet; what those that are there are called is the portal's own. */
    private void addSchemes(SkosFile file, Vocabulary vocabulary) {
        store.addSchemes(file.schemes().stream()
                .filter(scheme -> vocabulary.findScheme(scheme.id()).isEmpty())
                .toList());
    }

    private static ImportPlan plan(SkosFile file, Vocabulary vocabulary) {
        Map<String, Concept> asked = new LinkedHashMap<>();
        file.concepts().forEach(concept -> asked.put(concept.id(), concept));
        Map<String, List<Invalid.Field>> refused = new TreeMap<>();
        // One that is left out can be what another refers to; so it is asked again until nothing more falls.
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, List<Invalid.Field>> falling = broken(asked, wouldBe(file, vocabulary, asked));
            if (falling.isEmpty()) {
                break;
            }
            refused.putAll(falling);
            falling.keySet().forEach(asked::remove);
        }
        List<Line> lines = new ArrayList<>();
        for (Concept concept : file.concepts()) {
            List<Invalid.Field> problems = refused.getOrDefault(concept.id(), List.of());
            lines.add(line(concept, vocabulary.find(concept.id()), problems));
        }
        return new ImportPlan(vocabulary.version(), lines, file.problems());
    }

    private static Line line(Concept concept, Optional<Concept> known, List<Invalid.Field> problems) {
        Outcome outcome;
        if (!problems.isEmpty()) {
            outcome = Outcome.REFUSED;
        } else if (known.isEmpty()) {
            outcome = Outcome.CREATED;
        } else {
            outcome = known.get().equals(concept) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }
        return new Line(concept, known.orElse(null), outcome, problems);
    }

    private static Map<String, List<Invalid.Field>> broken(Map<String, Concept> asked, Vocabulary wouldBe) {
        ConceptRules rules = new ConceptRules(wouldBe);
        Map<String, List<Invalid.Field>> broken = new TreeMap<>();
        asked.forEach((id, concept) -> {
            List<Invalid.Field> problems = rules.broken(concept);
            if (!problems.isEmpty()) {
                broken.put(id, problems);
            }
        });
        return broken;
    }

    private static Vocabulary wouldBe(SkosFile file, Vocabulary vocabulary, Map<String, Concept> asked) {
        Map<String, ConceptScheme> schemes = new LinkedHashMap<>();
        file.schemes().forEach(scheme -> schemes.put(scheme.id(), scheme));
        vocabulary.listSchemes().forEach(scheme -> schemes.put(scheme.id(), scheme));
        SortedMap<String, Concept> concepts = new TreeMap<>();
        vocabulary.listAll().forEach(concept -> concepts.put(concept.id(), concept));
        concepts.putAll(asked);
        return new Vocabulary(vocabulary.version(), schemes.values(), concepts.values());
    }
}
