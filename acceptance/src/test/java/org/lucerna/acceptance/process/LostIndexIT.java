package org.lucerna.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.OnPortalsOfItsOwn;
import org.lucerna.acceptance.portal.RunningPortal;

/** The index is a projection: whatever becomes of it, pages are served, the trouble is told, and it can be made anew. */
@OnPortalsOfItsOwn
class LostIndexIT {

    private static final int PAPERS = 8;

    @TempDir
    Path folder;

    private Path data;
    private Papers papers;

    @BeforeEach
    void writePapers() throws IOException {
        data = folder.resolve("data");
        papers = Papers.write(folder.resolve("papers"), PAPERS);
    }

    @Test
    void anIndexThatIsDeletedOrSpoiltWhileThePortalRunsIsToldAndMendedByReindex() throws Exception {
        try (RunningPortal portal = RunningPortal.start(data)) {
            takeIn(portal);

            Trees.delete(data.resolve("index"));

            RunningPortal.awaitThat(
                    "the state says so", () -> !portal.indexState().getBoolean("usable"));
            assertTroubleIsTold(portal);
            Path more = folder.resolve("more.txt");
            Files.writeString(more, "A paper that came while there was no index: heliotrope.");
            assertThat(portal.command("import", more.toString()).out())
                    .as("files are taken in nevertheless")
                    .contains("1 imported");
            assertMended(portal);
            assertThat(portal.found("heliotrope")).isOne();

            Trees.spoil(data.resolve("index"));

            assertThat(portal.visit("/en/").statusCode()).isEqualTo(200);
            assertThat(portal.visit("/en/search?q=shelter").statusCode()).isLessThan(500);
            assertMended(portal);
        }
    }

    @Test
    void anIndexThatIsDeletedWhileThePortalIsStoppedIsMadeAnewAtTheStartAndASpoiltOneByReindex() throws Exception {
        try (RunningPortal first = RunningPortal.start(data)) {
            takeIn(first);
        }
        Trees.delete(data.resolve("index"));
        try (RunningPortal second = RunningPortal.start(data)) {
            second.awaitIndexed();
            assertSound(second);
        }
        Trees.spoil(data.resolve("index"));
        try (RunningPortal third = RunningPortal.start(data)) {
            assertTroubleIsTold(third);
            assertMended(third);
        }
    }

    /** All papers, until they can be found. */
    private void takeIn(RunningPortal portal) {
        Ended ended = portal.command("import", papers.folder().toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        portal.awaitIndexed();
    }

    private static void assertTroubleIsTold(RunningPortal portal) {
        assertThat(portal.indexState().getString("problem")).contains("./lucerna reindex");
        assertThat(portal.visit("/en/").statusCode()).isEqualTo(200);
        assertThat(portal.visit("/en/search?q=shelter").body())
                .as("a page, not an error")
                .contains("Lucerna");
        assertThat(portal.command("check").exit()).isEqualTo(3);
    }

    private void assertMended(RunningPortal portal) {
        Ended reindex = portal.command("reindex");
        assertThat(reindex.exit()).as(reindex.err()).isZero();
        portal.awaitIndexed();
        assertSound(portal);
    }

    /** Every paper is found, once. */
    private void assertSound(RunningPortal portal) {
        assertThat(papers.marks())
                .allSatisfy(mark -> assertThat(portal.found(mark)).as(mark).isOne());
        Ended check = portal.command("check");
        assertThat(check.exit()).as(check.out() + check.err()).isZero();
    }
}
