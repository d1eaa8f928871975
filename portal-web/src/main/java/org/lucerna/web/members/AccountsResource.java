package org.lucerna.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.account.AccountView;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Role;
import org.lucerna.web.problem.ProblemException;

/** Accounts for programs: what {@code ./lucerna user add} calls. */
@Path("v1/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    /** A new administrator: there is no other role yet. */
    public record AccountInput(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}

    public record AccountJson(long id, String email, String name, List<String> roles) {}

    @Inject
    private Accounts accounts;

    @POST
    public Response create(@Nullable AccountInput input) {
        if (input == null) {
            throw new ProblemException(400, "problem.malformed");
        }
        AccountView made = accounts.create(
                text(input.email()), text(input.name()), text(input.password()), Set.of(Role.ADMINISTRATOR));
        List<String> roles = made.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(new AccountJson(made.id(), made.email(), made.name(), roles))
                .build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
