package org.lucerna.web.canary.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.lucerna.members.session.Stage;
import org.lucerna.web.page.PageAddress;
import org.lucerna.web.security.Sessions;

/** Tells what the running portal answers to, and does for the canary test what nobody may do: be anyone, write any row. */
@WebServlet("/canary/*")
public class CanaryServlet extends HttpServlet {

    private static final LogMemory LOG = new LogMemory();

    @Resource(lookup = "java:app/jdbc/lucerna")
    private DataSource database;

    @Inject
    private BeanManager beans;

    @Inject
    private Sessions sessions;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String answer = switch (String.valueOf(request.getPathInfo())) {
                case "/routes" -> routes().build().toString();
                case "/sql" -> sql(body(request));
                case "/log" -> LOG.text();
                case "/listen" -> listen();
                case "/sign-in" -> signIn(request, response);
                default -> throw new IllegalArgumentException("Not known here: " + request.getPathInfo());
            };
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signIn(HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(request, response, Long.parseLong(request.getParameter("account")), Stage.SIGNED_IN, false);
        return "";
    }

    private static String listen() {
        Logger root = Logger.getLogger("");
        root.removeHandler(LOG);
        root.addHandler(LOG);
        return "";
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Rows as lines, columns with tabs between; nothing for a statement that answers with none. */
    private String sql(String statement) throws SQLException {
        StringBuilder answer = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            if (sql.execute(statement)) {
                ResultSet rows = sql.getResultSet();
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        answer.append(column == 1 ? "" : "\t").append(rows.getString(column));
                    }
                    answer.append('\n');
                }
            }
        }
        return answer.toString();
    }

    private JsonObjectBuilder routes() throws ReflectiveOperationException {
        JsonArrayBuilder servlets = Json.createArrayBuilder();
        Set<String> mappings = new TreeSet<>();
        getServletContext()
                .getServletRegistrations()
                .values()
                .forEach(servlet -> mappings.addAll(servlet.getMappings()));
        mappings.forEach(servlets::add);
        return Json.createObjectBuilder()
                .add("servlets", servlets)
                .add("resources", resources())
                .add("pages", pages());
    }

    private static JsonArrayBuilder pages() throws ReflectiveOperationException {
        Field table = PageAddress.class.getDeclaredField("TABLE");
        table.setAccessible(true);
        JsonArrayBuilder pages = Json.createArrayBuilder();
        for (Object row : (List<?>) table.get(null)) {
            Method path = row.getClass().getDeclaredMethod("path");
            path.setAccessible(true);
            pages.add(String.valueOf(path.invoke(row)));
        }
        return pages;
    }

    /** Every JAX-RS resource is a bean here, and the container knows them all. */
    private JsonArrayBuilder resources() {
        JsonArrayBuilder resources = Json.createArrayBuilder();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> Arrays.stream(type.getMethods()).forEach(method -> add(resources, type, method)));
        return resources;
    }

    private static void add(JsonArrayBuilder resources, Class<?> type, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                String whole =
                        "/api/" + type.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
                JsonArrayBuilder parameters = Json.createArrayBuilder();
                for (Parameter parameter : method.getParameters()) {
                    name(parameter).ifPresent(parameters::add);
                }
                resources.add(Json.createObjectBuilder()
                        .add("verb", verb.value())
                        .add("path", whole.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}"))
                        .add("parameters", parameters));
            }
        }
    }

    private static java.util.Optional<String> name(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> switch (annotation) {
                    case PathParam path -> "path " + path.value();
                    case QueryParam query -> "query " + query.value();
                    case FormParam form -> "form " + form.value();
                    case MatrixParam matrix -> "matrix " + matrix.value();
                    case CookieParam cookie -> "cookie " + cookie.value();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
