package org.lucerna.web;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.web.admin.AuditJourneys;
import org.lucerna.web.admin.OperatorJourneys;
import org.lucerna.web.directory.EntryJourneys;
import org.lucerna.web.directory.ExchangeJourneys;
import org.lucerna.web.directory.KeeperJourneys;
import org.lucerna.web.directory.SilenceJourneys;
import org.lucerna.web.directory.UpkeepJourneys;
import org.lucerna.web.interop.HsdsJourneys;
import org.lucerna.web.interop.OpenApiJourneys;
import org.lucerna.web.library.FileJourneys;
import org.lucerna.web.library.ImportJourneys;
import org.lucerna.web.library.RecordJourneys;
import org.lucerna.web.members.AccountJourneys;
import org.lucerna.web.page.FormJourneys;
import org.lucerna.web.problem.ProblemJourneys;
import org.lucerna.web.search.SearchJourneys;
import org.lucerna.web.security.AttackJourneys;
import org.lucerna.web.security.DoorJourneys;
import org.lucerna.web.vocabulary.VocabularyJourneys;

/**
 * The WAR that ships, in the server that it ships with. A start costs as much as a hundred journeys, so one start serves
 * all of them; each feature tells its own in its own package, and none leans on what another has left.
 */
@ExtendWith(ArquillianExtension.class)
class PortalIT
        implements SearchJourneys,
                ImportJourneys,
                RecordJourneys,
                EntryJourneys,
                FileJourneys,
                DoorJourneys,
                FormJourneys,
                AttackJourneys,
                AuditJourneys,
                ProblemJourneys,
                OperatorJourneys,
                OpenApiJourneys,
                AccountJourneys,
                VocabularyJourneys,
                UpkeepJourneys,
                KeeperJourneys,
                ExchangeJourneys,
                SilenceJourneys,
                HsdsJourneys {

    @ArquillianResource
    private @Nullable URL address;

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("lucerna.war")));
    }

    @Override
    public Portal visitor() {
        try {
            return Portal.visitor(
                    Objects.requireNonNull(address, "the server is up").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
