package org.lucerna.web.vocabulary;

import java.util.List;
import java.util.Locale;
import org.lucerna.vocabulary.concept.ImportPlan;
import org.lucerna.vocabulary.concept.ImportPlan.Outcome;
import org.lucerna.web.page.Words;

/**
 * What an import of terms does, or did.
 *
 * @param terms those that are not as they were before, and those that were refused
 * @param unread what of the file could not be understood, in sentences
 */
public record VocabularyImportJson(
        long created, long changed, long unchanged, long refused, List<ImportedTerm> terms, List<String> unread) {

    /** @param reasons why it was refused, in sentences; empty otherwise */
    public record ImportedTerm(String id, String outcome, List<String> reasons) {}

    static VocabularyImportJson of(ImportPlan plan, Words words) {
        return new VocabularyImportJson(
                plan.count(Outcome.CREATED),
                plan.count(Outcome.CHANGED),
                plan.count(Outcome.UNCHANGED),
                plan.count(Outcome.REFUSED),
                plan.lines().stream()
                        .filter(line -> line.outcome() != Outcome.UNCHANGED)
                        .map(line -> new ImportedTerm(
                                line.concept().id(),
                                line.outcome().name().toLowerCase(Locale.ROOT),
                                line.problems().stream()
                                        .map(problem -> words.text(problem.messageKey(), problem.arguments()))
                                        .toList()))
                        .toList(),
                plan.unread().stream()
                        .map(problem ->
                                problem.subject() + ": " + words.text(problem.messageKey(), problem.arguments()))
                        .toList());
    }
}
