package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.directory.finder.Coverage;
import org.lucerna.directory.finder.Coverages;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Filter;
import org.lucerna.directory.finder.Found;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.hotline.Hotlines;
import org.lucerna.web.directory.DirectoryAddress.View;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.Labels;

/** One country: its hotlines, its organisations, and what nobody there says that they do. */
@Named("countryPage")
@RequestScoped
public class CountryPage {

    /** As many as fit on a page; the directory has them all. */
    private static final int LINES = 50;

    /** What is done in the country, and by how many. */
    public record Covered(String label, long count, String address) {}

    @Inject
    private Directory directory;

    @Inject
    private Coverages coverages;

    @Inject
    private Hotlines hotlines;

    @Inject
    private ShownPage page;

    private String code = "";
    private Found found = new Found(0, List.of(), Map.of(), "", List.of(), false);
    private Coverage coverage = new Coverage(List.of(), List.of(), Map.of());

    @PostConstruct
    void load() {
        String path = page.getPath();
        code = path.substring(path.lastIndexOf('/') + 1);
        if (!Countries.exists(code)) {
            throw new NotFound();
        }
        found = directory.find(
                new Filter("", Map.of(Facet.COUNTRY, Set.of(code)), new PageRequest(1, LINES)), page.getLanguage());
        coverage = coverages.of(code);
    }

    public String getName() {
        return Countries.name(code, page.getLanguage());
    }

    public String getCount() {
        return page.getWords().text("directory.count", found.total());
    }

    public boolean isNobody() {
        return found.total() == 0;
    }

    public List<LineView> getLines() {
        return found.lines().stream()
                .map(line -> LineView.of(line, page.getLanguage()))
                .toList();
    }

    /** Where the rest of them are; empty when all are here. */
    public String getAllAddress() {
        return found.total() > found.lines().size() ? directory(DirectoryAddress.of(Facet.COUNTRY, code)) : "";
    }

    private String directory(DirectoryAddress look) {
        return "/" + page.getLanguage() + "/directory" + look.toQueryString();
    }

    public List<HotlineView> getHotlines() {
        return hotlines.list().stream()
                .filter(hotline -> hotline.country().equals(code))
                .toList();
    }

    public List<Covered> getCovered() {
        return coverage.capabilities().stream()
                .filter(capability -> coverage.of(code, capability) > 0)
                .map(capability -> covered(capability, Set.of(code)))
                .toList();
    }

    /** What nobody says that they do; the addresses lead to those elsewhere who do. */
    public List<Covered> getLacking() {
        return coverage.capabilities().stream()
                .filter(capability -> coverage.of(code, capability) == 0)
                .map(capability -> covered(capability, Set.of()))
                .toList();
    }

    private Covered covered(String capability, Set<String> countries) {
        DirectoryAddress look = DirectoryAddress.of(Capabilities.facet(capability), capability);
        return new Covered(
                Labels.of(Facet.CAPABILITY, capability, page.getLanguage()),
                coverage.of(code, capability),
                directory(
                        countries.isEmpty()
                                ? look
                                : look.with(Facet.COUNTRY, countries).with(View.LIST)));
    }
}
