package org.lucerna.directory.exchange.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a file changes, or has changed. All rows are counted; so many are told one by one, first of all those that are
 * refused. Grows while the file is read; thread safe.
 */
public final class ImportReport {

    private final List<String> unknownColumns;
    private final int shown;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<ImportLine> refused = new ArrayList<>();
    private final List<ImportLine> others = new ArrayList<>();

    /** @param shown how many rows of each kind are told one by one */
    ImportReport(List<String> unknownColumns, int shown) {
        this.unknownColumns = List.copyOf(unknownColumns);
        this.shown = shown;
    }

    synchronized void add(List<ImportLine> lines) {
        for (ImportLine line : lines) {
            counts.merge(line.outcome(), 1, Integer::sum);
            if (line.outcome() == Outcome.REFUSED && refused.size() < shown) {
                refused.add(line);
            } else if (line.outcome() != Outcome.REFUSED
                    && (line.outcome() != Outcome.UNCHANGED || !line.notes().isEmpty())
                    && others.size() < shown) {
                others.add(line);
            }
        }
    }

    public synchronized int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public synchronized int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows that cannot come in, then those that change something, each in the file's order. */
    public synchronized List<ImportLine> lines() {
        List<ImportLine> lines = new ArrayList<>(refused);
        lines.addAll(others);
        return lines;
    }

    /** Whether anything is changed. */
    public boolean isUseful() {
        return count(Outcome.CREATED) + count(Outcome.CHANGED) + count(Outcome.MERGED) > 0;
    }

    /** Titles of columns that mean nothing here. */
    public List<String> unknownColumns() {
        return unknownColumns;
    }
}
