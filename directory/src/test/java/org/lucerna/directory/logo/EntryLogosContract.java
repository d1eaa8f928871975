package org.lucerna.directory.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.duplicate.Merging;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** Who sets and sees an entry's logo, and what becomes of it; whatever the database. */
abstract class EntryLogosContract extends DirectoryFixture {

    private static final byte[] LAMP = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] ANCHOR = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private static Optional<String> type(Optional<EntryLogos.Shown> shown) {
        return shown.map(EntryLogos.Shown::logo).map(Logo::type);
    }

    private Optional<String> seen(Actor reader, EntryView entry) {
        Optional<String> type = type(as(reader, () -> the(EntryLogos.class).find(entry.id())));
        assertThat(as(reader, () -> the(EntryLogos.class).findMark(entry.id())).isPresent())
                .isEqualTo(type.isPresent());
        return type;
    }

    private void sends(Actor editor, EntryView entry, byte[] logo) {
        does(editor, () -> the(EntryLogos.class).save(entry.id(), logo));
    }

    private EntryView found(long id) {
        return as(ANA, () -> the(Entries.class).get(id));
    }

    @Test
    void aLogoIsSeenByWhoeverSeesTheEntryUntilItIsTakenAway() {
        EntryView centre = create(Drafts.counsellingCentre());
        assertThat(seen(BRAM, centre)).isEmpty();

        sends(CHIARA, centre, ANCHOR);
        sends(CHIARA, centre, LAMP);
        assertThat(seen(BRAM, centre)).contains("image/png");
        EntryLogos.Shown shown =
                as(BRAM, () -> the(EntryLogos.class).find(centre.id())).orElseThrow();
        assertThat(shown.open()).isTrue();
        assertThat(as(BRAM, () -> the(EntryLogos.class).findMark(centre.id()))).contains(shown.mark());
        assertThat(texts("select act from audit_log where kind = 'entry' and item_id = '" + centre.id()
                        + "' and act = 'change'"))
                .hasSize(2);

        does(CHIARA, () -> the(EntryLogos.class).remove(centre.id()));
        does(CHIARA, () -> the(EntryLogos.class).remove(centre.id()));
        assertThat(seen(BRAM, centre)).isEmpty();
    }

    @Test
    void theLogoOfAnEntryThatIsHiddenOrTakenOutIsNotFound() {
        EntryView hidden = create(EntryDraft.named("Lanterna").with(parts -> parts.audience(Audience.EDITORS)));
        sends(ANA, hidden, LAMP);
        assertThat(seen(BRAM, hidden)).isEmpty();
        assertThat(as(ANA, () -> the(EntryLogos.class).find(hidden.id()))
                        .orElseThrow()
                        .open())
                .as("no cache keeps what is not for everybody")
                .isFalse();

        EntryView centre = create(Drafts.counsellingCentre());
        sends(ANA, centre, LAMP);
        does(ANA, () -> the(Entries.class).withdraw(centre.id()));
        assertThat(seen(ANA, centre)).isEmpty();
        assertThatThrownBy(() -> sends(ANA, centre, ANCHOR)).isInstanceOf(NotFound.class);
        does(ANA, () -> the(Entries.class).restore(centre.id()));
        assertThat(seen(BRAM, centre)).contains("image/png");
    }

    @Test
    void onlyWhoChangesTheEntryWithoutConsentSetsItsLogo() {
        EntryView centre = create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(70L)));
        EntryView other = create(EntryDraft.named("Lanterna"));

        assertThatThrownBy(() -> sends(BRAM, centre, LAMP)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> sends(DORO, other, LAMP)).isInstanceOf(Denied.class);
        sends(DORO, centre, LAMP);

        site.setNeeded(true);
        assertThat(as(DORO, () -> the(EntryLogos.class).mayChange(centre.id()))).isFalse();
        assertThatThrownBy(() -> sends(DORO, centre, ANCHOR)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> does(DORO, () -> the(EntryLogos.class).remove(centre.id())))
                .isInstanceOf(Denied.class);
        assertThat(seen(BRAM, centre)).contains("image/png");
        sends(CHIARA, centre, ANCHOR);
        assertThat(seen(BRAM, centre)).contains("image/webp");
    }

    @Test
    void whatIsNoLogoChangesNothing() {
        EntryView centre = create(Drafts.counsellingCentre());
        sends(ANA, centre, LAMP);

        assertThatThrownBy(() -> sends(ANA, centre, new byte[0])).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sends(ANA, centre, new byte[Logo.LARGEST + 1])).isInstanceOf(Invalid.class);
        assertThat(seen(BRAM, centre)).contains("image/png");
    }

    @Test
    void theLargestLogoFitsIntoTheDatabase() {
        EntryView centre = create(Drafts.counsellingCentre());
        byte[] largest = new byte[Logo.LARGEST];

        inTransaction(() -> {
            the(LogoStore.class).put(centre.id(), new Logo("image/png", largest));
            return true;
        });

        assertThat(as(BRAM, () -> the(EntryLogos.class).find(centre.id()))
                        .orElseThrow()
                        .logo()
                        .bytes())
                .isEqualTo(largest);
    }

    @Test
    void theEntryThatStaysKeepsItsLogoElseItGetsTheOthersAndGivesItBack() {
        EntryView stays = create(EntryDraft.named("Aurora"));
        EntryView goes = create(EntryDraft.named("Aurora onlus"));
        sends(ANA, goes, LAMP);

        as(ANA, () -> the(Merging.class).merge(goes.id(), goes.version(), stays.id(), stays.version()));
        assertThat(seen(BRAM, stays)).contains("image/png");
        assertThat(seen(BRAM, goes)).isEmpty();
        as(ANA, () -> the(Merging.class).undo(goes.id()));
        assertThat(seen(BRAM, stays)).isEmpty();
        assertThat(seen(BRAM, goes)).contains("image/png");

        sends(ANA, stays, ANCHOR);
        as(
                ANA,
                () -> the(Merging.class)
                        .merge(
                                goes.id(),
                                found(goes.id()).version(),
                                stays.id(),
                                found(stays.id()).version()));
        assertThat(seen(BRAM, stays)).contains("image/webp");
        as(ANA, () -> the(Merging.class).undo(goes.id()));
        assertThat(seen(BRAM, stays)).contains("image/webp");
    }

    @Test
    void aLogoThatWasSetSinceTheMergerStays() {
        EntryView stays = create(EntryDraft.named("Aurora"));
        EntryView goes = create(EntryDraft.named("Aurora onlus"));
        sends(ANA, goes, LAMP);
        as(ANA, () -> the(Merging.class).merge(goes.id(), goes.version(), stays.id(), stays.version()));
        sends(ANA, stays, ANCHOR);

        as(ANA, () -> the(Merging.class).undo(goes.id()));

        assertThat(seen(BRAM, stays)).contains("image/webp");
    }
}
