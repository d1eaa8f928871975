package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.Page;
import org.lucerna.members.group.GroupSummary;
import org.lucerna.members.group.Groups;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;

/** That there are groups and how large they are; not what is in them. */
@Named("allGroups")
@RequestScoped
public class GroupsAdminPage {

    private static final int ROWS = 50;

    @Inject
    private Groups groups;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable Page<GroupSummary> found;
    private @Nullable Paging paging;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(
                request::getParameter, "/" + page.getLanguage() + "/admin/groups", List.of(), List.of("name"));
        Page<GroupSummary> slice = groups.listAll(list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    public List<GroupSummary> getRows() {
        return found == null ? List.of() : found.items();
    }

    public @Nullable Paging getPaging() {
        return paging;
    }
}
