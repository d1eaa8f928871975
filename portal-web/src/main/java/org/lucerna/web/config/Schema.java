package org.lucerna.web.config;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema that this version of Lucerna needs. Forward only. */
final class Schema {

    private Schema() {}

    static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
