package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.directory.upkeep.Ageing;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;

/** Entries that nobody has confirmed for long, country by country. */
@Named("ageing")
@RequestScoped
public class AgeingPage {

    private static final int ROWS = 50;

    /** One entry. */
    public record Row(String address, String name, String country, String day, String state) {}

    /** One country to narrow the list to. */
    public record Choice(String code, String name, boolean current) {}

    @Inject
    private Ageing ageing;

    @Inject
    private EntrySettings settings;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private String country = "";
    private Map<String, Long> counts = Map.of();
    private @Nullable Page<EntryLine> found;
    private @Nullable Paging paging;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(request::getParameter, address(), List.of("country"), List.of("verified"));
        country = list.filter("country");
        counts = ageing.countByCountry();
        Page<EntryLine> slice = ageing.list(country, list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    private String address() {
        return "/" + page.getLanguage() + "/directory/upkeep/unverified";
    }

    public List<Choice> getChoices() {
        Collator alphabet = Collator.getInstance(page.getLocale());
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().isEmpty())
                .map(count -> new Choice(
                        count.getKey(),
                        Countries.name(count.getKey(), page.getLanguage()) + " (" + count.getValue() + ")",
                        count.getKey().equals(country)))
                .sorted((one, other) -> alphabet.compare(one.name(), other.name()))
                .toList();
    }

    /** "12 entries were not confirmed for 12 months." */
    public String getTotal() {
        return page.getWords()
                .text("upkeep.unverifiedTotal", found == null ? 0 : found.total(), settings.ageingMonths());
    }

    public List<Row> getRows() {
        return found == null ? List.of() : found.items().stream().map(this::row).toList();
    }

    private Row row(EntryLine entry) {
        String code = entry.country();
        LocalDate verified = entry.verifiedOn();
        return new Row(
                "/" + page.getLanguage() + "/directory/" + entry.id(),
                entry.name(),
                code == null ? "" : Countries.name(code, page.getLanguage()),
                verified == null ? page.getWords().text("upkeep.never") : Dates.day(verified, page.getLocale()),
                entry.freshness() == Freshness.INACTIVE ? page.getWords().text("upkeep.inactive") : "");
    }

    public @Nullable Paging getPaging() {
        return paging;
    }
}
