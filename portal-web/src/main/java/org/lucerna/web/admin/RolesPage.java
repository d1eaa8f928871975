package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.members.account.Role;
import org.lucerna.web.page.ShownPage;

/** The table of what each role may do: as the program holds it, not as somebody wrote it down. */
@Named("roles")
@RequestScoped
public class RolesPage {

    /** One permission, and for each role whether it has it. */
    public record Row(String permission, List<Boolean> held) {}

    @Inject
    private ShownPage page;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.ADMINISTER_ACCOUNTS)) {
            throw new Denied();
        }
    }

    public List<String> getNames() {
        return Stream.of(Role.values())
                .map(role -> page.getWords().text("role." + role))
                .toList();
    }

    public List<Row> getRows() {
        return Stream.of(Permission.values())
                .filter(permission -> permission != Permission.ANYONE)
                .map(permission -> new Row(
                        page.getWords().text("permission." + permission),
                        Stream.of(Role.values())
                                .map(role -> role.permissions().contains(permission))
                                .toList()))
                .toList();
    }

    /** For each role whether whoever holds it must sign in with a second factor. */
    public List<Boolean> getSecondFactors() {
        return Stream.of(Role.values()).map(Role::requiresSecondFactor).toList();
    }
}
