package org.lucerna.web.members;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.provider.ProviderResult;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Failed;
import org.lucerna.members.provider.ProviderResult.Known;
import org.lucerna.members.provider.ProviderResult.TooMany;
import org.lucerna.members.provider.ProviderResult.Unknown;
import org.lucerna.members.provider.ProviderSettings;
import org.lucerna.members.provider.ProviderSignIn;
import org.lucerna.members.session.Means;
import org.lucerna.web.page.InterfaceLanguages;

/**
 * The way to the identity provider ({@code to} names the page to go on to), the way back, and the way out there. Every answer
 * leads to a page of ours or to the provider that is set: nothing in a request chooses another.
 */
@WebServlet({ProviderDoor.BEGIN, ProviderSettings.ANSWER, ProviderServlet.LEAVE, ProviderSettings.LEFT})
public class ProviderServlet extends HttpServlet {

    static final String LEAVE = ProviderDoor.BEGIN + "/leave";

    @Inject
    private ProviderSignIn signIn;

    @Inject
    private ProviderDoor door;

    @Inject
    private Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Language language = language(request);
        response.sendRedirect(
                switch (request.getServletPath()) {
                    case ProviderSettings.ANSWER -> answer(request, response, language);
                    case LEAVE -> leave(response, language);
                    case ProviderSettings.LEFT -> "/" + language + "/sign-in?left=1";
                    default ->
                        go(
                                signIn.begin(door.browser(), entrance.sender(), entrance.destination(), language),
                                response,
                                language);
                });
    }

    private String answer(HttpServletRequest request, HttpServletResponse response, Language language) {
        ProviderSignIn.Answer answer = new ProviderSignIn.Answer(
                Optional.ofNullable(request.getParameter("state")).orElse(""),
                request.getParameter("code"),
                request.getParameter("error"),
                request.getParameter("iss"));
        return go(signIn.finish(answer, door.browser(), language), response, language);
    }

    private String leave(HttpServletResponse response, Language language) {
        String token = door.idToken();
        door.forgetIdToken(response);
        return signIn.leavingAddress(token).map(Object::toString).orElse("/" + language + "/sign-in?left=1");
    }

    private String go(ProviderResult result, HttpServletResponse response, Language language) {
        return switch (result) {
            case Away away -> {
                door.keepBrowser(response, away.browser());
                yield away.address().toString();
            }
            case Known known -> admit(known, response);
            case Unknown unknown -> "/" + unknown.language() + "/account/connect";
            case Failed failed -> ProviderDoor.back(failed.language(), failed.trouble(), failed.destination());
            case TooMany many -> ProviderDoor.tooMany(language, many.pause());
        };
    }

    private String admit(Known known, HttpServletResponse response) {
        door.forgetBrowser(response);
        door.keepIdToken(response, known.idToken());
        String base = "/" + known.language();
        if (known.needsSecondStep()) {
            entrance.askSecondStep(response, known.accountId());
            return base + "/sign-in/second-step?to=" + URLEncoder.encode(known.destination(), StandardCharsets.UTF_8);
        }
        entrance.admit(
                response,
                known.accountId(),
                false,
                known.secondFactorShown() ? Means.PROVIDER_WITH_SECOND_FACTOR : Means.PROVIDER);
        return base + known.destination();
    }

    private static Language language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(InterfaceLanguages::find)
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
    }
}
