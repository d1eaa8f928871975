package org.lucerna.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes instances that a test brings along injectable by each of their types. */
class Givens implements Extension {

    private final List<Object> instances;

    Givens(List<Object> instances) {
        this.instances = List.copyOf(instances);
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        for (Object instance : instances) {
            discovery
                    .addBean()
                    .id(instance.getClass().getName())
                    .addTransitiveTypeClosure(instance.getClass())
                    .scope(Singleton.class)
                    .createWith(context -> instance);
        }
    }
}
