package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.members.account.AccountAdministration;
import org.lucerna.members.account.AccountState;
import org.lucerna.members.account.AccountView;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.organisation.OrganisationView;
import org.lucerna.members.organisation.Organisations;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** One account: what its person is in the network, and whether it is open. */
@Named("accountAdministration")
@RequestScoped
public class AccountPage {

    @Inject
    private AccountAdministration accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Organisations organisations;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private @Nullable AccountView shown;
    private @Nullable String message;
    private String[] roles = {};
    private List<String> countries = List.of();

    @PostConstruct
    void load() {
        AccountView account = accounts.get(page.getItemId());
        shown = account;
        roles = account.standing().roles().stream().map(Role::name).toArray(String[]::new);
        countries = account.standing().countries().stream().sorted().toList();
    }

    public void save() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        Stream.of(Role.values())
                .filter(role -> Arrays.asList(roles).contains(role.name()))
                .forEach(chosen::add);
        Set<String> known = countries.stream().filter(Countries::exists).collect(Collectors.toSet());
        act(() -> accounts.changeStanding(
                page.getItemId(), new Standing(chosen, shown().standing().organisationId(), known)));
    }

    public void close() {
        act(() -> accounts.close(page.getItemId()));
    }

    public void reopen() {
        act(() -> accounts.reopen(page.getItemId()));
    }

    public void signOut() {
        act(() -> accounts.signOut(page.getItemId()));
    }

    /** For who has lost app, recovery codes and passkeys. */
    public void resetSecondFactor() {
        act(() -> factors.resetFor(page.getItemId()));
    }

    private void act(Runnable work) {
        try {
            work.run();
            Redirect.to("/" + page.getLanguage() + "/admin/accounts/" + page.getItemId());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        }
    }

    private AccountView shown() {
        if (shown == null) {
            throw new IllegalStateException("The account is read when the bean is made");
        }
        return shown;
    }

    public AccountView getView() {
        return shown();
    }

    public boolean isOpen() {
        return shown().state() == AccountState.ACTIVE;
    }

    /** Whether it is somebody else's: one's own factors are looked after elsewhere, with the password. */
    public boolean isOthers() {
        return !Objects.equals(Acting.current().accountId(), shown().id());
    }

    public String getState() {
        return page.getWords().text("account.state." + shown().state());
    }

    public String getCreated() {
        return Dates.day(shown().createdAt(), page.getLocale());
    }

    /** The name of the organisation whose staff they are, or empty. */
    public String getOrganisation() {
        Long organisation = shown().standing().organisationId();
        return organisation == null ? "" : organisation(organisation).data().name();
    }

    private OrganisationView organisation(long id) {
        return organisations.get(id);
    }

    public List<SelectItem> getRoleChoices() {
        return Stream.of(Role.values())
                .map(role -> new SelectItem(role.name(), page.getWords().text("role." + role)))
                .toList();
    }

    public String[] getRoles() {
        return roles;
    }

    public void setRoles(String[] roles) {
        this.roles = roles;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(@Nullable List<String> countries) {
        this.countries = countries == null ? List.of() : countries;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
