package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.members.organisation.OrganisationView;
import org.lucerna.members.organisation.Organisations;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;

/** The member organisations, for who administers the network. */
@Named("organisations")
@RequestScoped
public class OrganisationsPage {

    private static final int ROWS = 25;

    /** One organisation in the list. */
    public record Row(String address, String name, String place, String state, String joined) {}

    @Inject
    private Organisations organisations;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private String words = "";
    private @Nullable Page<OrganisationView> found;
    private @Nullable Paging paging;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(request::getParameter, address(), List.of("q"), List.of("name"));
        words = list.filter("q");
        Page<OrganisationView> slice = organisations.list(words, list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    private String address() {
        return "/" + page.getLanguage() + "/admin/organisations";
    }

    public List<Row> getRows() {
        return found == null ? List.of() : found.items().stream().map(this::row).toList();
    }

    private Row row(OrganisationView organisation) {
        return new Row(
                address() + "/" + organisation.id(),
                organisation.data().name(),
                organisation.data().town() + ", "
                        + Countries.name(organisation.data().country(), page.getLanguage()),
                page.getWords().text("organisation.state." + organisation.state()),
                Dates.day(organisation.joinedAt(), page.getLocale()));
    }

    public String getWords() {
        return words;
    }

    public @Nullable Paging getPaging() {
        return paging;
    }
}
