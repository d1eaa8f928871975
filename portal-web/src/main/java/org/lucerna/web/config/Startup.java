package org.lucerna.web.config;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The start of the portal, step by step; nothing is served before it is through. */
@WebListener
public class Startup implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/lucerna")
    private DataSource database;

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Schema.migrate(database);
        LOG.log(Level.INFO, "Lucerna: data in {0}, records in {1}", new Object[] {settings.data(), settings.database()
        });
    }
}
