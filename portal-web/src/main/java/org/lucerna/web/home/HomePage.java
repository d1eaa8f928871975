package org.lucerna.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.LibraryFigures;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.SearchIndex;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.FacetList;
import org.lucerna.web.search.HitView;
import org.lucerna.web.search.Labels;
import org.lucerna.web.search.SearchAddress;

/** The first page: the ways in, what is new, what there is, and how much of it. */
@Named("home")
@RequestScoped
public class HomePage {

    private static final int NEWEST = 6;
    private static final int MOST_VALUES = 14;

    /** A record that has just come in. */
    public record NewItem(
            String address,
            String title,
            String kind,
            String kindCode,
            List<String> facts,
            String languageCode,
            String languageName) {}

    /** A facet to start from: its most frequent values. */
    public record Way(String title, List<FacetList.Value> values) {}

    /** A number and what it counts. */
    public record Figure(String number, String label) {}

    @Inject
    private Resources resources;

    @Inject
    private SearchIndex index;

    @Inject
    private ShownPage page;

    private List<NewItem> newest = List.of();
    private List<Figure> figures = List.of();
    private List<FacetList> ways = List.of();

    @PostConstruct
    void load() {
        newest = resources.newest(NEWEST).stream().map(this::item).toList();
        figures = figures(resources.figures());
        try {
            SearchAddress everything = SearchAddress.parse(Map.of());
            ways = FacetList.of(
                    index.search(everything.query(page.getLanguage()), Acting.current()),
                    everything,
                    page.getLanguage(),
                    "/" + page.getLanguage() + "/search");
        } catch (SearchIndex.Unavailable e) {
            // The page is whole without them, and the search itself will say that it is away.
            ways = List.of();
        }
    }

    private NewItem item(ResourceView resource) {
        Language reader = page.getLanguage();
        String code = resource.language() == null ? "" : resource.language().code();
        return new NewItem(
                "/" + reader + "/library/" + resource.id(),
                resource.title(),
                HitView.kind(resource.kind().code(), resource.type(), reader),
                resource.kind().code(),
                HitView.facts(resource.organisation(), resource.countries(), resource.year(), reader),
                code,
                code.isEmpty() ? "" : Labels.language(code, reader));
    }

    private List<Figure> figures(LibraryFigures library) {
        return List.of(
                figure(library.resources(), "resources"),
                figure(library.pages(), "pages"),
                figure(library.languages(), "languages"),
                figure(library.countries(), "countries"));
    }

    private Figure figure(long number, String what) {
        return new Figure(
                NumberFormat.getIntegerInstance(page.getLocale()).format(number),
                page.getWords().text("home.figures." + what, number));
    }

    public List<NewItem> getNewest() {
        return newest;
    }

    public List<Figure> getFigures() {
        return figures;
    }

    public List<Way> getKinds() {
        return ways(List.of("kind"));
    }

    public List<Way> getSubjects() {
        return ways(List.of("topic", "country"));
    }

    private List<Way> ways(List<String> names) {
        return ways.stream()
                .filter(way -> names.contains(way.name()))
                .map(way -> new Way(
                        way.title(),
                        Stream.concat(way.first().stream(), way.more().stream())
                                .limit(MOST_VALUES)
                                .toList()))
                .toList();
    }
}
