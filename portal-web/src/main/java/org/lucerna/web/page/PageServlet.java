package org.lucerna.web.page;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.problem.Problem;
import org.lucerna.foundation.text.Language;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.web.config.Settings;
import org.lucerna.web.library.UploadedForms;

/**
 * Every page has its language in its address: {@code /it/search?q=…}. This servlet takes the address apart and lets Faces
 * show the page. The views lie under WEB-INF, so there is no second, language-less way to them.
 */
public class PageServlet extends HttpServlet {

    /** Where the container turns to with an error: web.xml names it. */
    static final String PROBLEM = "/problem";

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final int LONGEST_IN_MEMORY = 64 * 1024;

    @Inject
    private ShownPage page;

    @Inject
    private FormAgain formAgain;

    @Inject
    private CurrentSite site;

    @Inject
    @Any
    private Instance<Object> beans;

    /** At start: the languages are a list, and the limits are settings; an annotation could hold neither. */
    public static void register(ServletContext context, Settings settings) {
        ServletRegistration.Dynamic servlet = context.addServlet("pages", PageServlet.class);
        servlet.setMultipartConfig(new MultipartConfigElement(
                settings.inData("tmp").toString(),
                settings.maxFileBytes(),
                settings.maxFormBytes(),
                LONGEST_IN_MEMORY));
        servlet.addMapping("", PROBLEM, FormAgain.PATH);
        InterfaceLanguages.ALL.forEach(language -> servlet.addMapping("/" + language + "/*"));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String first = request.getServletPath();
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (first.equals(PROBLEM)) {
            showProblem(request, response);
        } else if (first.equals(FormAgain.PATH)) {
            keepForm(request, response);
        } else if (!METHODS.contains(request.getMethod())) {
            refuseMethod(request, response);
        } else if (first.isEmpty()) {
            response.addHeader("Vary", "Accept-Language");
            response.sendRedirect("/" + offered(InterfaceLanguages.preferred(request.getLocales())) + "/");
        } else if (request.getPathInfo() == null) {
            response.sendRedirect(first + "/");
        } else {
            Optional<PageAddress> address = PageAddress.find(path);
            if (address.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            Language language = new Language(first.substring(1));
            if (!offered(language).equals(language) && Set.of("GET", "HEAD").contains(request.getMethod())) {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                response.sendRedirect("/" + offered(language) + path + query);
                return;
            }
            page.open(language, path, address.get().id(), request);
            if (UploadedForms.isOne(request) && !UploadedForms.mayBeSentBy(Acting.current())) {
                // Refused before a byte of it is read: Faces would take it all in to look for its own fields.
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            show(address.get(), request, response);
        }
    }

    private static void refuseMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", String.join(", ", METHODS) + ", OPTIONS");
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Expected problems get the page that tells about them; a visitor who lacks a permission is asked to sign in. */
    private void show(PageAddress address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (!address.bean().isEmpty()) {
                // Awake before Faces begins: so a page that is not to be is known before anything is written or logged.
                var unused = beans.select(NamedLiteral.of(address.bean())).get().toString();
            }
            forward(address.view(), request, response);
        } catch (ServletException | RuntimeException e) {
            switch (problem(e)) {
                case NotFound missing -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
                case Denied denied
                when !page.isSignedIn() && FormAgain.canKeep(request) -> forward(FormAgain.PATH, request, response);
                case Denied denied when !page.isSignedIn() -> response.sendRedirect(page.signInAddress());
                case Denied denied -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
                case null, default -> throw e;
            }
        }
    }

    /** This language if the site offers it, else the site's first. */
    private Language offered(Language wished) {
        List<Language> languages = site.get().languages();
        return languages.contains(wished) ? wished : languages.getFirst();
    }

    private static @Nullable Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    /** The page that says what went wrong, in the language of the address that was asked for. */
    private void showProblem(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        page.open(language(asked, request), "/", 0, request);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int told = DatabaseAway.caused(thrown) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : status;
        page.tellOf(told);
        response.setStatus(told);
        forward("/WEB-INF/pages/problem/problem.xhtml", new BareRequest(request), response);
    }

    /** A form without the session that it belongs to: nothing is done with it, and nothing of it is lost. */
    private void keepForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String address = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        formAgain.keepFor(query == null ? address : address + "?" + query);
        page.open(language(address, request), "/", 0, request);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader("Cache-Control", "no-store");
        forward("/WEB-INF/pages/problem/again.xhtml", request, response);
    }

    /** That of the address; where it names none, the one that the reader's browser asks for. */
    private static Language language(String address, HttpServletRequest request) {
        String[] parts = address.split("/", 3);
        return InterfaceLanguages.find(parts.length > 1 ? parts[1] : "")
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
    }

    private static void forward(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(view).forward(request, response);
    }
}
