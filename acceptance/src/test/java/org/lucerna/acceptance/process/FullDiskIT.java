package org.lucerna.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.OnPortalsOfItsOwn;
import org.lucerna.acceptance.portal.Reports;
import org.lucerna.acceptance.portal.RunningPortal;
import org.lucerna.acceptance.portal.SmallDisk;

/** No room is left: each file is told of, nothing is half there, readers notice nothing, and room mends it all. */
@OnPortalsOfItsOwn
class FullDiskIT {

    private static final int MEGABYTES = 120;
    private static final int PAPERS = 12;

    @TempDir
    Path folder;

    @Test
    void filesThatFindNoRoomAreRefusedOneByOneAndTheSameImportTakesThemLater() throws Exception {
        Papers early = Papers.write(folder.resolve("early"), 3);
        Papers late = Papers.write(folder.resolve("late"), PAPERS);
        Path report = folder.resolve("report.json");

        try (RunningPortal portal = SmallDisk.start(Files.createDirectories(folder.resolve("disk")), MEGABYTES)) {
            assertThat(portal.command("import", early.folder().toString()).out())
                    .contains("3 imported");
            portal.awaitIndexed();
            SmallDisk.fill(portal);

            Ended refused = portal.command("import", late.folder().toString(), "--report", report.toString());

            assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
            assertThat(refused.err()).contains("could not be stored");
            assertThat(Reports.read(report))
                    .as("one entry for each file")
                    .extracting(Reports.Entry::fileName)
                    .containsExactlyInAnyOrderElementsOf(late.names());
            assertThat(portal.visit("/en/").statusCode()).isEqualTo(200);
            assertThat(portal.visit("/en/state").statusCode()).isNotEqualTo(500);
            assertThat(portal.found(early.mark(1))).as("search goes on").isOne();
            assertThat(portal.get("/api/v1/resources/" + firstId(portal)).getString("title"))
                    .contains("Paper");

            SmallDisk.empty(portal);
            Ended taken = portal.command("import", late.folder().toString(), "--report", report.toString());

            assertThat(taken.exit()).as(taken.err()).isZero();
            portal.awaitIndexed();
            assertThat(late.marks())
                    .allSatisfy(mark -> assertThat(portal.found(mark)).as(mark).isOne());
            Ended check = portal.command("check");
            assertThat(check.exit()).as(check.out() + check.err()).isZero();
        }
    }

    private static long firstId(RunningPortal portal) {
        return List.copyOf(portal.get("/api/v1/resources?size=1").getJsonArray("resources"))
                .getFirst()
                .asJsonObject()
                .getJsonNumber("id")
                .longValue();
    }
}
