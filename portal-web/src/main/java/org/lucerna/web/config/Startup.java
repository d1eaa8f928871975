package org.lucerna.web.config;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.site.page.Pages;
import org.lucerna.web.library.ImportServlet;
import org.lucerna.web.mail.Postman;
import org.lucerna.web.page.PageServlet;
import org.lucerna.web.security.OperatorTokens;

/** The start of the portal, step by step; nothing is served before it is through. */
@WebListener
public class Startup implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/lucerna")
    private DataSource database;

    @Inject
    private Settings settings;

    @Inject
    private OperatorTokens tokens;

    @Inject
    private VocabularyKeeper vocabulary;

    @Inject
    private IndexKeeper index;

    @Inject
    private Postman postman;

    @Inject
    private DailyRound daily;

    @Inject
    private Pages pages;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Settings.unknownKeys().forEach(key -> LOG.log(Level.WARNING, "There is no setting {0}; is it misspelt?", key));
        Schema.migrate(database);
        tokens.prepare();
        keepShippedPages();
        vocabulary.start();
        index.start();
        postman.start();
        daily.start();
        prepareWeb(event.getServletContext());
        LOG.log(Level.INFO, "Data in {0}, records in {1}", new Object[] {settings.data(), settings.database()});
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        daily.stop();
        postman.stop();
        index.stop();
        vocabulary.stop();
    }

    /** Another server that starts at this moment may have been quicker; then everything is there the second time. */
    private void keepShippedPages() {
        Supplier<Integer> keep = () -> pages.keepShipped();
        try {
            Acting.as(Actor.OPERATOR, keep);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Another server keeps the pages too", e);
            Acting.as(Actor.OPERATOR, keep);
        }
    }

    private void prepareWeb(ServletContext context) {
        PageServlet.register(context, settings);
        ImportServlet.register(context, settings);
    }
}
