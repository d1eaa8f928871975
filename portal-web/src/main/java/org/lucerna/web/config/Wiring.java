package org.lucerna.web.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts plain Java parts, which know nothing of CDI, at the disposal of those that do. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.current();
    }
}
