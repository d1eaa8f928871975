package org.lucerna.provider;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * Starts the provider on this machine alone, says {@code ready} when it answers, and ends when its input does: so it outlives
 * no test that is killed. System properties: {@code provider.port}, {@code provider.redirect} and {@code provider.left}
 * (where both clients take people back to), {@code provider.people} (see {@link Person}, with commas between them).
 */
public final class TestProvider {

    private TestProvider() {}

    public static void main(String[] words) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("test-provider").toString());
        Connector connector = new Connector();
        connector.setPort(Integer.getInteger("provider.port"));
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        tomcat.setConnector(connector);

        AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
        spring.register(ProviderSetup.class);
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(
                (found, servlets) -> servlets.addListener(new ContextLoaderListener(spring)), Set.of());
        protect(context);
        Tomcat.addServlet(context, "rotation", new Rotation(spring));
        context.addServletMappingDecoded("/rotate", "rotation");
        Tomcat.addServlet(context, "nothing", new HttpServlet() {});
        context.addServletMappingDecoded("/", "nothing");

        tomcat.start();
        if (!context.getState().isAvailable()) {
            System.exit(1); // the log says why
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // what is said to it means nothing
        }
        System.exit(0);
    }

    private static void protect(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("springSecurityFilterChain");
        filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain"));
        context.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName("springSecurityFilterChain");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
    }

    /** From now on the provider signs with another key: what providers do every few weeks. */
    private static final class Rotation extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient AnnotationConfigWebApplicationContext spring;

        Rotation(AnnotationConfigWebApplicationContext spring) {
            this.spring = spring;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            spring.getBean(SigningKey.class).rotate();
        }
    }
}
