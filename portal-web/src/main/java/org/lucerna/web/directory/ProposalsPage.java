package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.upkeep.ProposalView;
import org.lucerna.directory.upkeep.Proposals;
import org.lucerna.directory.upkeep.SuggestionState;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.ListTab;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;

/** Changes that organisations propose, for the editors who decide. */
@Named("proposals")
@RequestScoped
public class ProposalsPage {

    private static final int ROWS = 25;

    /** One change in the list. */
    public record Row(String address, String name, String country, String day, boolean added) {}

    @Inject
    private Proposals proposals;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private SuggestionState state = SuggestionState.WAITING;
    private @Nullable Page<ProposalView> found;
    private @Nullable Paging paging;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(request::getParameter, address(), List.of("state"), List.of("proposed"));
        state = ListTab.chosen(list, SuggestionState.WAITING);
        Page<ProposalView> slice = proposals.list(state, list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    private String address() {
        return "/" + page.getLanguage() + "/directory/upkeep/changes";
    }

    public List<ListTab> getTabs() {
        return ListTab.of(Stream.of(SuggestionState.values()), state, address(), "upkeep.state.", page.getWords());
    }

    public List<Row> getRows() {
        return found == null ? List.of() : found.items().stream().map(this::row).toList();
    }

    private Row row(ProposalView one) {
        String country = one.country();
        return new Row(
                address() + "/" + one.id(),
                one.name(),
                country == null ? "" : Countries.name(country, page.getLanguage()),
                Dates.day(one.proposed().atOffset(ZoneOffset.UTC), page.getLocale()),
                one.entryId() == null);
    }

    public @Nullable Paging getPaging() {
        return paging;
    }
}
