package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.members.application.ApplicationState;
import org.lucerna.members.application.ApplicationView;
import org.lucerna.members.application.Applications;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.ListTab;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;

/** The queue of applications, by what has become of them. */
@Named("applications")
@RequestScoped
public class ApplicationsPage {

    private static final int ROWS = 25;

    /** One application in the list. */
    public record Row(String address, String name, String place, String contact, String day) {}

    @Inject
    private Applications applications;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private ApplicationState state = ApplicationState.WAITING;
    private @Nullable Page<ApplicationView> found;
    private @Nullable Paging paging;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(request::getParameter, address(), List.of("state"), List.of("posted"));
        state = ListTab.chosen(list, ApplicationState.WAITING);
        Page<ApplicationView> slice = applications.list(state, list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    private String address() {
        return "/" + page.getLanguage() + "/admin/applications";
    }

    public List<ListTab> getTabs() {
        return ListTab.of(
                Stream.of(
                        ApplicationState.WAITING,
                        ApplicationState.ASKED,
                        ApplicationState.ACCEPTED,
                        ApplicationState.DECLINED,
                        ApplicationState.UNCONFIRMED),
                state,
                address(),
                "application.state.",
                page.getWords());
    }

    public List<Row> getRows() {
        return found == null ? List.of() : found.items().stream().map(this::row).toList();
    }

    private Row row(ApplicationView application) {
        return new Row(
                address() + "/" + application.id(),
                application.draft().organisation().name(),
                application.draft().organisation().town() + ", "
                        + Countries.name(application.draft().organisation().country(), page.getLanguage()),
                application.draft().contactName(),
                Dates.day(application.postedAt(), page.getLocale()));
    }

    public @Nullable Paging getPaging() {
        return paging;
    }
}
