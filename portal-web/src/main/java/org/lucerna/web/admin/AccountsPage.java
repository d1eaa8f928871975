package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.Page;
import org.lucerna.members.account.AccountAdministration;
import org.lucerna.members.account.AccountView;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;

/** Finding somebody's account. */
@Named("accounts")
@RequestScoped
public class AccountsPage {

    private static final int ROWS = 25;

    /** One account in the list. */
    public record Row(String address, String name, String email, String roles, String state) {}

    @Inject
    private AccountAdministration accounts;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private String words = "";
    private @Nullable Page<AccountView> found;
    private @Nullable Paging paging;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(request::getParameter, address(), List.of("q"), List.of("name"));
        words = list.filter("q");
        Page<AccountView> slice = accounts.list(words, list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    private String address() {
        return "/" + page.getLanguage() + "/admin/accounts";
    }

    public List<Row> getRows() {
        return found == null ? List.of() : found.items().stream().map(this::row).toList();
    }

    private Row row(AccountView account) {
        return new Row(
                address() + "/" + account.id(),
                account.name(),
                account.email(),
                account.standing().roles().stream()
                        .sorted()
                        .map(role -> page.getWords().text("role." + role))
                        .collect(Collectors.joining(", ")),
                page.getWords().text("account.state." + account.state()));
    }

    public String getTotal() {
        return page.getWords().text("accounts.total", found == null ? 0 : found.total());
    }

    public String getWords() {
        return words;
    }

    public @Nullable Paging getPaging() {
        return paging;
    }
}
