package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.Hit;
import org.lucerna.search.lucene.CompiledQuery.Mark;
import org.lucerna.search.lucene.Matches.Span;

/** Chooses the places of an item that answer a question best, at most {@value #COUNT}, and marks what matches. */
final class Passages {

    private static final int COUNT = 3;

    /** So many more are at hand where the best ones stand in a table of contents. */
    private static final int AT_HAND = 12;

    /** Characters between the first and the last match of a passage. */
    private static final int REACH = 200;

    /** What a second match of the same word adds, and a further place on a page that is shown already. */
    private static final double AGAIN = 0.1;

    private static final double SAME_PAGE = 0.5;

    /** What a place in a table of contents counts beside one in running text: it names the thing, and says nothing. */
    private static final double IN_CONTENTS = 0.1;

    /** Neighbouring matches of neighbouring words are what was looked for; this close counts as neighbouring. */
    private static final int BESIDE = 3;

    private static final Comparator<Place> BEST_FIRST =
            Comparator.comparingDouble(Place::score).reversed().thenComparingInt(Place::page);

    private final Matches matches;
    private final PageLayouts layouts;

    Passages(View view, List<Mark> marks, Occurrences occurrences) throws IOException {
        this.matches = new Matches(view, marks, occurrences);
        this.layouts = new PageLayouts(view);
    }

    private record Place(int page, List<Span> spans, double score) {}

    /** The item with its passages; its record and its pages are read at one go. */
    Hit hit(int doc, StoredFields stored) throws IOException {
        PageLayout layout = matches.size() == 0 ? null : layouts.of(doc);
        if (layout == null) {
            return StoredItem.read(stored, doc).hit(List.of());
        }
        Map<Integer, List<Span>> spans = byPage(matches.in(doc, layout.length()), layout);
        List<Place> places = best(spans, COUNT);
        StoredItem item = StoredItem.read(stored, doc, pages(places));
        if (places.size() > 1 && places.stream().anyMatch(place -> Contents.is(item.page(place.page())))) {
            List<Place> all = best(spans, AT_HAND);
            StoredItem more = StoredItem.read(stored, doc, pages(all));
            return hit(more, layout, withoutContents(all, more));
        }
        return hit(item, layout, places);
    }

    private static Set<Integer> pages(List<Place> places) {
        Set<Integer> pages = new TreeSet<>();
        places.forEach(place -> pages.add(place.page()));
        return pages;
    }

    /** The best, those in tables of contents only where nothing else is. */
    private static List<Place> withoutContents(List<Place> places, StoredItem item) {
        return places.stream()
                .map(place -> Contents.is(item.page(place.page()))
                        ? new Place(place.page(), place.spans(), place.score() * IN_CONTENTS)
                        : place)
                .sorted(BEST_FIRST)
                .limit(COUNT)
                .toList();
    }

    private static Hit hit(StoredItem item, PageLayout layout, List<Place> places) {
        List<Hit.Passage> passages = new ArrayList<>();
        for (Place place : places) {
            passages.add(new Hit.Passage(
                    layout.numbers()[place.page()],
                    Marker.passage(item.page(place.page()), layout.starts()[place.page()], place.spans())));
        }
        return item.hit(passages);
    }

    private static Map<Integer, List<Span>> byPage(List<Span> spans, PageLayout layout) {
        Map<Integer, List<Span>> pages = new TreeMap<>();
        int page = 0;
        for (Span span : spans) {
            while (span.start() >= layout.starts()[page + 1]) {
                page++;
            }
            pages.computeIfAbsent(page, number -> new ArrayList<>()).add(span);
        }
        return pages;
    }

    /** The best place of each page competes; the next best of a page that won competes for less. */
    private List<Place> best(Map<Integer, List<Span>> pages, int count) {
        Map<Integer, List<Span>> left = new HashMap<>(pages);
        PriorityQueue<Place> candidates = new PriorityQueue<>(BEST_FIRST);
        pages.forEach((page, spans) -> addBest(page, spans, 1, candidates));
        List<Place> best = new ArrayList<>();
        double factor = SAME_PAGE;
        while (best.size() < count && !candidates.isEmpty()) {
            Place place = candidates.remove();
            best.add(place);
            List<Span> rest = without(left.getOrDefault(place.page(), List.of()), place.spans());
            left.put(place.page(), rest);
            addBest(place.page(), rest, factor, candidates);
        }
        return best;
    }

    private void addBest(int page, List<Span> spans, double factor, PriorityQueue<Place> candidates) {
        Place place = bestPlace(page, spans, factor);
        if (place != null) {
            candidates.add(place);
        }
    }

    private @Nullable Place bestPlace(int page, List<Span> spans, double factor) {
        double best = 0;
        int from = 0;
        int to = 0;
        int end = 0;
        for (int start = 0; start < spans.size(); start++) {
            end = Math.max(end, start + 1);
            while (end < spans.size() && spans.get(end).end() - spans.get(start).start() <= REACH) {
                end++;
            }
            double score = score(spans.subList(start, end));
            if (score > best) {
                best = score;
                from = start;
                to = end;
            }
        }
        return best == 0 ? null : new Place(page, List.copyOf(spans.subList(from, to)), best * factor);
    }

    private double score(List<Span> spans) {
        boolean[] seen = new boolean[matches.size()];
        double score = 0;
        Span previous = null;
        for (Span span : spans) {
            score += matches.weight(span) * (seen[span.mark()] ? AGAIN : 1);
            seen[span.mark()] = true;
            if (previous != null && previous.mark() != span.mark() && span.start() - previous.end() <= BESIDE) {
                score += 0.5 * Math.min(matches.weight(previous), matches.weight(span));
            }
            previous = span;
        }
        return score;
    }

    /** What lies before and after the place, far enough not to show it twice. */
    private static List<Span> without(List<Span> spans, List<Span> place) {
        int from = place.getFirst().start() - REACH / 2;
        int to = place.getLast().end() + REACH / 2;
        return spans.stream()
                .filter(span -> span.end() < from || span.start() > to)
                .toList();
    }
}
