package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Found;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchResult.FacetCount;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.web.directory.DirectoryAddress.View;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.FacetList;
import org.lucerna.web.search.Labels;

/** The directory: who there is, narrowed step by step, as a list, a map or a table. */
@Named("directoryList")
@RequestScoped
public class DirectoryPage {

    private static final int IN_VIEW = 6;

    /** A chosen value, with the address that lets it go. */
    public record Chip(String facet, String label, String address) {}

    /** One of the ways of seeing the same entries. */
    public record Choice(String label, String address, boolean current) {}

    /** A way on where nothing was found. */
    public record WayOn(String text, String address) {}

    @Inject
    private Directory directory;

    @Inject
    private ShownPage page;

    @Inject
    private CurrentSite site;

    @Inject
    private HttpServletRequest request;

    @Inject
    private NearestEntries nearest;

    private DirectoryAddress look = DirectoryAddress.parse(Map.of());
    private Found found = new Found(0, List.of(), Map.of(), "", List.of(), false);

    @PostConstruct
    void find() {
        look = DirectoryAddress.parse(request.getParameterMap());
        found = directory.find(look.filter(), page.getLanguage());
    }

    private Words words() {
        return page.getWords();
    }

    private Language reader() {
        return page.getLanguage();
    }

    private String base() {
        return "/" + reader() + "/directory";
    }

    private String address(DirectoryAddress other) {
        return base() + other.toQueryString();
    }

    public String getText() {
        return look.text();
    }

    public List<Map.Entry<String, String>> getKept() {
        return look.kept();
    }

    /** How the page is seen, for the form that changes its words; empty for the list. */
    public String getViewParameter() {
        return look.view() == View.LIST ? "" : look.view() == View.MAP ? "map" : "table";
    }

    public boolean isSearchAway() {
        return found.searchAway();
    }

    public String getCount() {
        return words().text("directory.count", found.total());
    }

    public boolean isNothing() {
        return found.total() == 0;
    }

    public boolean isList() {
        return look.view() == View.LIST;
    }

    public boolean isMap() {
        return look.view() == View.MAP;
    }

    public boolean isTable() {
        return look.view() == View.TABLE;
    }

    public List<LineView> getLines() {
        return found.lines().stream().map(line -> LineView.of(line, reader())).toList();
    }

    /** Says that other words were looked for than those that were written; empty when not. */
    public String getReadAs() {
        return found.readAs().isEmpty() ? "" : words().text("directory.readAs", found.readAs(), look.text());
    }

    public List<Choice> getViews() {
        return Stream.of(View.values())
                .filter(view -> view == View.LIST || !found.searchAway())
                .map(view -> new Choice(
                        words().text(
                                        switch (view) {
                                            case LIST -> "directory.asList";
                                            case MAP -> "directory.asMap";
                                            case TABLE -> "directory.asTable";
                                        }),
                        address(look.with(view)),
                        view == look.view()))
                .toList();
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        DirectoryAddress.FACETS
                .values()
                .forEach(facet -> look.chosen()
                        .getOrDefault(facet, Set.of())
                        .forEach(value -> chips.add(new Chip(
                                title(facet), Labels.of(facet, value, reader()), address(look.toggle(facet, value))))));
        return chips;
    }

    private String title(Facet facet) {
        return words().text(facet == Facet.TYPE ? "facet.kindOfOrganisation" : "facet." + facet.parameter());
    }

    /** The same entries as a table, all pages of it. */
    public String getTableAddress() {
        return "/api/v1/organisations/table.csv" + look.with(View.LIST).toQueryString();
    }

    public String getClearAddress() {
        return address(look.withoutFacets());
    }

    public String getFilterLabel() {
        int chosen = look.kept().size();
        return chosen == 0 ? words().text("results.filter") : words().text("results.filterChosen", chosen);
    }

    public List<FacetList> getFacets() {
        return DirectoryAddress.FACETS.entrySet().stream()
                .map(facet -> facet(facet.getKey(), facet.getValue()))
                .filter(list -> !list.first().isEmpty())
                .toList();
    }

    private FacetList facet(String name, Facet facet) {
        Map<String, Long> byValue = new LinkedHashMap<>();
        counts(facet).forEach(count -> byValue.put(count.value(), count.count()));
        look.chosen().getOrDefault(facet, Set.of()).forEach(value -> byValue.putIfAbsent(value, 0L));
        List<FacetList.Value> values = byValue.entrySet().stream()
                .map(entry -> new FacetList.Value(
                        Labels.of(facet, entry.getKey(), reader()),
                        entry.getValue(),
                        look.has(facet, entry.getKey()),
                        address(look.toggle(facet, entry.getKey()))))
                .toList();
        int cut = values.size() <= IN_VIEW + 2 ? values.size() : IN_VIEW;
        List<FacetList.Value> more = values.subList(cut, values.size());
        return new FacetList(
                name, title(facet), values.subList(0, cut), more, more.stream().anyMatch(FacetList.Value::chosen));
    }

    /** The most frequent first. */
    private List<FacetCount> counts(Facet facet) {
        return found.counts().getOrDefault(facet, List.of());
    }

    private Map<String, Long> byCountry() {
        return found.counts().getOrDefault(Facet.COUNTRY, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    private String ofCountry(String code) {
        return address(look.with(View.LIST).with(Facet.COUNTRY, Set.of(code)));
    }

    public List<EuropeMap.Land> getDrawn() {
        return EuropeMap.drawn(byCountry(), reader(), this::ofCountry);
    }

    public List<EuropeMap.Land> getBeyond() {
        return EuropeMap.beyond(byCountry(), reader(), this::ofCountry);
    }

    /** Every country that has somebody, and those of the map that have nobody, by name. */
    public List<EuropeMap.Land> getTableRows() {
        return Stream.concat(getDrawn().stream(), getBeyond().stream())
                .sorted((one, other) ->
                        java.text.Collator.getInstance(page.getLocale()).compare(one.name(), other.name()))
                .toList();
    }

    public String label(EuropeMap.Land land) {
        return words().text("directory.land", land.name(), land.count());
    }

    /** What to try where nothing was found: everything but one of the choices, the same elsewhere, and people. */
    public List<WayOn> getWaysOn() {
        List<WayOn> ways = new ArrayList<>();
        Set<String> countries = look.chosen().getOrDefault(Facet.COUNTRY, Set.of());
        if (!look.text().isEmpty() && !countries.isEmpty()) {
            ways.add(new WayOn(
                    words().text("directory.nearestIn", names(countries)),
                    base() + new DirectoryAddress("", Map.of(Facet.COUNTRY, countries), View.LIST, 1).toQueryString()));
        }
        look.chosen().forEach((facet, values) -> {
            boolean brings = look.text().isEmpty() && !counts(facet).isEmpty();
            if (brings && facet == Facet.COUNTRY) {
                ways.add(new WayOn(words().text("directory.elsewhere"), address(look.with(facet, Set.of()))));
            } else if (brings) {
                ways.add(new WayOn(
                        words().text(
                                        "directory.without",
                                        values.stream()
                                                .map(value -> Labels.of(facet, value, reader()))
                                                .collect(Collectors.joining(", "))),
                        address(look.with(facet, Set.of()))));
            }
        });
        countries.stream()
                .filter(Countries::exists)
                .forEach(country -> ways.add(new WayOn(
                        words().text("directory.countryPage", Countries.name(country, reader())),
                        "/" + reader() + "/countries/" + country)));
        ways.add(new WayOn(words().text("directory.askFinder"), "/" + reader() + "/who-can-help"));
        ways.add(askTheNetwork());
        if (!look.kept().isEmpty() || !look.text().isEmpty()) {
            ways.add(new WayOn(words().text("directory.everybody"), base()));
        }
        return ways;
    }

    /** Who has not said no to what nobody there states: to be asked. */
    public List<LineView> getToAsk() {
        return isNothing() ? nearest.listToAsk(look, reader()) : List.of();
    }

    public String getWhatToAsk() {
        return nearest.whatToAsk(look, reader());
    }

    public List<LineView> getNationalContacts() {
        return isNothing() ? nearest.listNationalContacts(look, reader()) : List.of();
    }

    public List<HotlineView> getHotlines() {
        return isNothing() ? nearest.listHotlines(look) : List.of();
    }

    /** Whether a name or a town led nowhere and nobody said in which country it is: then the page asks. */
    public boolean isCountryWanted() {
        return isNothing() && !look.text().isEmpty() && !look.chosen().containsKey(Facet.COUNTRY);
    }

    public List<NeedChoices.Group> getCountries() {
        return new NeedChoices(reader()).countries("");
    }

    private WayOn askTheNetwork() {
        String contact = site.get().contact();
        return new WayOn(
                words().text("directory.askNetwork"),
                contact.contains("@") ? "mailto:" + contact : "/" + reader() + "/about");
    }

    private String names(Set<String> countries) {
        return countries.stream()
                .map(country -> Countries.name(country, reader()))
                .collect(Collectors.joining(", "));
    }

    public Paging getPaging() {
        return Paging.of(
                new PageRequest(look.page(), DirectoryAddress.PAGE_SIZE),
                found.total(),
                number -> address(look.withPage((int) number)),
                words());
    }
}
