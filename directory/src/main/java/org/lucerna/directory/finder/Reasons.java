package org.lucerna.directory.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.finder.Helper.Asked;
import org.lucerna.directory.finder.Helper.Reason;
import org.lucerna.directory.finder.Helper.Why;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** Why an entry answers a need, and what it leaves open. */
final class Reasons {

    private static final int NAMED = 3;

    private final EntryLine line;
    private final Need need;
    private final Vocabulary vocabulary = Vocabulary.current();
    private final Set<String> states;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Asked> notStated = new ArrayList<>();

    private Reasons(EntryLine line, Need need) {
        this.line = line;
        this.need = need;
        this.states = line.statements().stream()
                .filter(statement -> statement.stated() == Stated.YES)
                .map(EntryStatement::concept)
                .collect(Collectors.toSet());
    }

    static Helper of(EntryLine line, Need need) {
        Reasons reasons = new Reasons(line, need);
        reasons.does();
        reasons.where();
        reasons.whom();
        reasons.speaks();
        return new Helper(line, reasons.reasons, reasons.notStated);
    }

    private void does() {
        String capability = need.capability();
        if (capability == null) {
            return;
        }
        if (!add(Why.DOES, stated(vocabulary.withNarrower(capability), capability))) {
            notStated.add(Asked.CAPABILITY);
            add(Why.DOES_NEAR, stated(PartnerFinder.near(capability, vocabulary), capability));
        }
    }

    private void where() {
        String seat = line.country();
        Set<String> serves = line.areas().stream().map(EntryArea::country).collect(Collectors.toSet());
        Set<String> asked = need.countries();
        if (seat != null) {
            add(Why.SITS_IN, List.of(seat));
        }
        add(
                Why.HELPS_IN,
                asked.stream()
                        .filter(country -> serves.contains(country) && !country.equals(seat))
                        .toList());
        if (serves.contains(EntryArea.ANYWHERE)) {
            add(Why.HELPS_ANYWHERE, List.of(EntryArea.ANYWHERE));
        }
    }

    private void whom() {
        String target = need.target();
        if (target != null && !add(Why.FOR, stated(vocabulary.withNarrower(target), target))) {
            notStated.add(Asked.TARGET);
            add(Why.FOR_WIDER, stated(vocabulary.withBroader(target), target));
        }
    }

    private void speaks() {
        if (need.languages().isEmpty()) {
            return;
        }
        List<String> common = need.languages().stream()
                .filter(line.languages()::contains)
                .map(Language::code)
                .toList();
        if (!add(Why.SPEAKS, common)) {
            notStated.add(Asked.LANGUAGE);
        }
    }

    /** The concepts of these that the entry states, the one that was asked for first. */
    private List<String> stated(Set<String> concepts, String asked) {
        return concepts.stream()
                .filter(states::contains)
                .sorted(java.util.Comparator.comparing((String concept) -> !concept.equals(asked))
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .limit(NAMED)
                .toList();
    }

    private boolean add(Why why, Collection<String> values) {
        if (values.isEmpty()) {
            return false;
        }
        reasons.add(new Reason(why, List.copyOf(values)));
        return true;
    }
}
