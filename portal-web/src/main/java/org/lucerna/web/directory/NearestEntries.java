package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Filter;
import org.lucerna.directory.finder.PartnerFinder;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.hotline.Hotlines;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;

/**
 * Where nobody states all that was chosen: those who do the same thing there and have not said no to the rest, and whom the
 * country has for cases like these. What is not stated has to be asked, and may well be so.
 */
@RequestScoped
class NearestEntries {

    /** For whom, after what, in which languages: what entries often leave out. */
    private static final Set<Facet> OFTEN_NOT_STATED =
            Set.of(Facet.TARGET, Facet.EXPLOITATION, Facet.CROSSBORDER, Facet.SPEAKS);

    private static final int MOST = 20;

    @Inject
    private Directory directory;

    @Inject
    private PartnerFinder finder;

    @Inject
    private Hotlines hotlines;

    /** Who could be asked; nobody where only words or only often unstated things were chosen. */
    List<LineView> listToAsk(DirectoryAddress look, Language reader) {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        Map<Facet, Set<String>> left = new EnumMap<>(Facet.class);
        look.chosen().forEach((facet, values) -> (OFTEN_NOT_STATED.contains(facet) ? left : kept).put(facet, values));
        if (!look.text().isEmpty() || left.isEmpty() || !kept.containsKey(Facet.CAPABILITY)) {
            return List.of();
        }
        return directory.find(new Filter("", kept, new PageRequest(1, MOST)), reader).lines().stream()
                .filter(line -> left.values().stream().noneMatch(values -> denies(line, values)))
                .map(line -> LineView.of(line, reader))
                .toList();
    }

    /** Whether it says no to all of these, or to something wider. */
    private static boolean denies(EntryLine line, Set<String> values) {
        return values.stream()
                .allMatch(value -> line.statements().stream()
                        .anyMatch(statement -> statement.stated() == Stated.NO
                                && Vocabulary.current()
                                        .withNarrower(statement.concept())
                                        .contains(value)));
    }

    /** What they have to be asked, in one sentence. */
    String whatToAsk(DirectoryAddress look, Language reader) {
        return Words.in(reader)
                .text(
                        "finder.notStated",
                        OFTEN_NOT_STATED.stream()
                                .sorted()
                                .flatMap(facet -> look.chosen().getOrDefault(facet, Set.of()).stream()
                                        .map(value -> Labels.of(facet, value, reader)))
                                .collect(Collectors.joining(", ")));
    }

    List<LineView> listNationalContacts(DirectoryAddress look, Language reader) {
        return finder.listNationalContacts(countries(look)).stream()
                .map(line -> LineView.of(line, reader))
                .toList();
    }

    List<HotlineView> listHotlines(DirectoryAddress look) {
        Set<String> countries = countries(look);
        return countries.isEmpty()
                ? List.of()
                : hotlines.list().stream()
                        .filter(hotline -> countries.contains(hotline.country()))
                        .toList();
    }

    private static Set<String> countries(DirectoryAddress look) {
        return look.chosen().getOrDefault(Facet.COUNTRY, Set.of());
    }
}
