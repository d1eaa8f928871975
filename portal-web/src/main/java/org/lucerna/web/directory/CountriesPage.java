package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.directory.finder.Coverage;
import org.lucerna.directory.finder.Coverages;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.Labels;

/** Which capability has somebody in which country: a table of all of them. */
@Named("countriesPage")
@RequestScoped
public class CountriesPage {

    /** The head of a column. */
    public record Capability(String label, String address) {}

    /** How many organisations of a country say that they do it. {@code told} is the sentence for those who hear the page. */
    public record Cell(long count, String address, String told) {}

    /** One country. */
    public record Row(String name, String address, List<Cell> cells) {}

    @Inject
    private Coverages coverages;

    @Inject
    private ShownPage page;

    private Coverage coverage = new Coverage(List.of(), List.of(), Map.of());

    @PostConstruct
    void load() {
        coverage = coverages.table();
    }

    public List<Capability> getCapabilities() {
        return coverage.capabilities().stream()
                .map(capability -> new Capability(
                        label(capability), directory(DirectoryAddress.of(Capabilities.facet(capability), capability))))
                .toList();
    }

    public List<Row> getRows() {
        Collator alphabet = Collator.getInstance(page.getLocale());
        return coverage.countries().stream()
                .map(this::row)
                .sorted((one, other) -> alphabet.compare(one.name(), other.name()))
                .toList();
    }

    private Row row(String country) {
        String name = Countries.name(country, page.getLanguage());
        return new Row(
                name,
                "/" + page.getLanguage() + "/countries/" + country,
                coverage.capabilities().stream()
                        .map(capability -> cell(country, name, capability))
                        .toList());
    }

    private Cell cell(String country, String name, String capability) {
        long count = coverage.of(country, capability);
        DirectoryAddress look =
                DirectoryAddress.of(Capabilities.facet(capability), capability).with(Facet.COUNTRY, Set.of(country));
        return new Cell(count, directory(look), page.getWords().text("countries.cell", name, label(capability), count));
    }

    private String label(String capability) {
        return Labels.of(Facet.CAPABILITY, capability, page.getLanguage());
    }

    private String directory(DirectoryAddress look) {
        return "/" + page.getLanguage() + "/directory" + look.toQueryString();
    }
}
