package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;
import static org.lucerna.web.problem.Bodies.given;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.account.AccountView;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.web.problem.ProblemException;

/** Accounts for programs: what {@code ./lucerna user add} calls. */
@Path("v1/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    /**
     * @param roles in lower case, such as {@code country_editor}; an administrator when it is missing
     * @param organisationId the member organisation whose staff they are
     * @param countries of a country editor
     */
    public record AccountInput(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            @Nullable List<String> roles,
            @Nullable Long organisationId,
            @Nullable List<String> countries) {}

    public record AccountJson(long id, String email, String name, List<String> roles) {}

    @Inject
    private Accounts accounts;

    @POST
    public Response create(@Nullable AccountInput body) {
        AccountInput input = given(body);
        AccountView made =
                accounts.create(typed(input.email()), typed(input.name()), typed(input.password()), standing(input));
        List<String> roles = made.standing().roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(new AccountJson(made.id(), made.email(), made.name(), roles))
                .build();
    }

    private static Standing standing(AccountInput input) {
        Set<Role> roles = input.roles() == null
                ? Set.of(Role.ADMINISTRATOR)
                : input.roles().stream().map(AccountsResource::role).collect(Collectors.toSet());
        List<String> countries = input.countries() == null ? List.of() : input.countries();
        return new Standing(
                roles,
                input.organisationId(),
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, "problem.unknownValue", name));
    }
}
