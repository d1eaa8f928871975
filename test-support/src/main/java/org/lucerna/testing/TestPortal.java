package org.lucerna.testing;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/**
 * A module's classes wired as in the portal: real injection, the real gate, real entity managers and transactions of a
 * real database. Only the container around them is a small one.
 */
public final class TestPortal implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final WeldContainer container;

    private TestPortal(TestDatabase database, List<Class<?>> packages, Object... givens) {
        factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new ModuleUnit(database.source(), packages.getFirst()), ModuleUnit.SETTINGS);
        transactions = new Transactions(factory);
        Weld weld = new Weld()
                .disableDiscovery()
                .addServices(new Injection())
                .addPackages(false, packages.toArray(Class<?>[]::new))
                .addPackage(false, org.lucerna.foundation.change.ChangeLog.class)
                .addPackage(false, org.lucerna.foundation.access.UseCases.class)
                .addPackage(false, org.lucerna.foundation.mail.Outbox.class)
                .addPackage(false, org.lucerna.foundation.audit.AuditLog.class)
                .addBeanClass(TransactionalInTests.class)
                .addExtension(new Givens(Stream.concat(Stream.of(transactions), Arrays.stream(givens))
                        .toList()));
        container = weld.initialize();
    }

    /**
     * @param packages a class of each package that is wired; the first one's module brings the entities
     * @param givens instances for what the portal's wiring provides otherwise, such as the file store
     */
    public static TestPortal open(TestDatabase database, List<Class<?>> packages, Object... givens) {
        return new TestPortal(database, packages, givens);
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Work in one transaction, for what the use cases do not offer. Rolled back when the work throws. */
    public <T> T inTransaction(Callable<T> work) {
        try {
            return transactions.run(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        container.close();
        factory.close();
    }

    /** Gives {@code @PersistenceContext} its entity manager. */
    private final class Injection implements JpaInjectionServices {

        @Override
        public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
            return () -> new SimpleResourceReference<>(transactions.entityManager());
        }

        @Override
        public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
                InjectionPoint point) {
            return () -> new SimpleResourceReference<>(factory);
        }

        @Override
        public void cleanup() {
            // The portal closes its factory itself.
        }
    }
}
