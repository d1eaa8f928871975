package org.lucerna.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What {@code /health/ready} tells. Only a database that does not answer makes the portal unfit for visitors: without the
 * index, the extractor or disk space it still serves pages, and says in the data of the check what is wrong. Everybody may
 * ask, so nothing is counted here: a count of all items would tell of those that are not everybody's.
 */
@ApplicationScoped
class HealthChecks {

    @Inject
    private Condition condition;

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("database").withData("kind", condition.database());
            try {
                condition.askDatabase();
                return answer.up().build();
            } catch (RuntimeException e) {
                return answer.down().build();
            }
        };
    }

    @Produces
    @Readiness
    HealthCheck index() {
        return () -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("index").up();
            try {
                PortalState.Index index = condition.index();
                answer.withData("usable", index.usable())
                        .withData("upToDate", index.behind() == 0)
                        .withData("rebuilding", index.rebuild() != null);
            } catch (RuntimeException e) {
                answer.withData("usable", false);
            }
            return answer.build();
        };
    }

    @Produces
    @Readiness
    HealthCheck disk() {
        return () -> HealthCheckResponse.named("disk")
                .up()
                .withData("freeBytes", condition.disk().freeBytes())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck extractor() {
        return () -> {
            PortalState.Extractor extractor = condition.extractor();
            return HealthCheckResponse.named("extractor")
                    .up()
                    .withData("present", extractor.present())
                    .withData("ocr", extractor.ocr() != null)
                    .build();
        };
    }

    @Produces
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }
}
