package org.lucerna.members.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.LetterQueue;
import org.lucerna.foundation.membership.MemberOrganisations;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.AccountView;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.members.invitation.InvitationSettings;
import org.lucerna.members.invitation.InvitationState;
import org.lucerna.members.invitation.InvitationView;
import org.lucerna.members.invitation.Invitations;
import org.lucerna.members.invitation.MoveView;
import org.lucerna.members.organisation.OrganisationDraft;
import org.lucerna.members.organisation.OrganisationState;
import org.lucerna.members.organisation.Organisations;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** From the public form to colleagues who sign in, whatever the database. */
abstract class JoiningContract {

    private static final String PASSWORD = "seven quiet lanterns";

    private TestDatabase database;
    private TestPortal portal;
    private Joining joining;
    private Applications applications;
    private Invitations invitations;
    private Organisations organisations;
    private Accounts accounts;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database,
                List.of(Accounts.class, Applications.class, Invitations.class, Organisations.class),
                new ApplicationSettings(2, Duration.ofHours(48), Duration.ofHours(720)),
                new InvitationSettings(Duration.ofDays(14), 3),
                Given.SETTINGS);
        joining = portal.get(Joining.class);
        applications = portal.get(Applications.class);
        invitations = portal.get(Invitations.class);
        organisations = portal.get(Organisations.class);
        accounts = portal.get(Accounts.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void anOrganisationAppliesIsAcceptedAndItsColleaguesComeIn() {
        apply("mara@lanterna.example");
        assertThat(waiting())
                .as("nobody decides before the address is confirmed")
                .isEmpty();

        joining.confirm(keyOf(letter("application.confirm")));
        assertThat(letter("application.received").to()).isEqualTo("mara@lanterna.example");
        ApplicationView waiting = waiting().getFirst();
        assertThat(waiting.charter().version()).isEqualTo(4);
        assertThat(waiting.charter().language()).isEqualTo(Language.ITALIAN);

        admin(() -> applications.accept(waiting.id(), waiting.version()));
        Letter invited = letter("invitation.first");
        assertThat(invited.language()).isEqualTo(Language.GERMAN);
        AccountView mara = invitations.accept(keyOf(invited), "Mara Conti", PASSWORD, Language.GERMAN);
        assertThat(mara.standing().roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ORGANISATION_EDITOR);

        Actor editor = editorOf(mara);
        as(editor, () -> invitations.inviteColleague(" Jonas@Lanterna.example ", false, Language.FRENCH));
        Letter colleague = letter("invitation.colleague");
        assertThat(colleague.to()).isEqualTo("jonas@lanterna.example");
        assertThat(colleague.values()).containsEntry("organisation", "Lanterna");
        AccountView jonas = invitations.accept(keyOf(colleague), "Jonas", PASSWORD, Language.FRENCH);

        assertThat(jonas.standing()).isEqualTo(Standing.memberOf(organisationOf(mara)));
        Actor member = actor(jonas);
        assertThat(member.mayRead(Audience.MEMBERS)).isTrue();
        assertThat(member.may(Permission.INVITE_COLLEAGUES)).isFalse();
        assertThat(as(editor, () -> organisations.colleagues()))
                .extracting(Organisations.Colleague::name)
                .containsExactly("Jonas", "Mara Conti");
    }

    @Test
    void otherFeaturesKnowAnOrganisationWhileItIsAMember() {
        long lanterna = Objects.requireNonNull(editor().organisationId());
        MemberOrganisations members = portal.get(MemberOrganisations.class);
        assertThat(portal.inTransaction(members::list))
                .extracting(MemberOrganisations.MemberOrganisation::name)
                .containsExactly("Lanterna");

        admin(() -> organisations.leave(lanterna));
        assertThat(portal.inTransaction(members::list)).isEmpty();
        assertThat(portal.inTransaction(() -> members.find(lanterna))).isEmpty();

        admin(() -> organisations.readmit(lanterna));
        assertThat(portal.inTransaction(() -> members.find(lanterna)))
                .as("under its own number")
                .isPresent();
    }

    @Test
    void whatIsTypedWrongIsNamedFieldByField() {
        OrganisationDraft wrong = new OrganisationDraft(" ", "", "ZZ", "", "CIRCUS", "javascript:alert(1)", "");

        assertThatThrownBy(() -> joining.apply(
                        new ApplicationDraft(wrong, "", "", "nobody", Language.ENGLISH), Language.ENGLISH, 0))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "country",
                                        "town",
                                        "type",
                                        "website",
                                        "about",
                                        "contactName",
                                        "contactEmail",
                                        "charter"));
        assertThat(database.number("select count(*) from application")).isZero();
    }

    @Test
    void nobodyCanHaveManyLettersSentToSomebodyElse() {
        for (int i = 0; i < 5; i++) {
            apply("mara@lanterna.example");
        }

        assertThat(letters())
                .extracting(Letter::template)
                .containsExactly("application.confirm", "application.confirm");
    }

    @Test
    void theLetterToAnUnconfirmedAddressSaysNothingOfWhatWasTyped() {
        apply("mara@lanterna.example");

        assertThat(letter("application.confirm").values().keySet()).containsExactly(Letter.PATH);
    }

    @Test
    void confirmingTwiceChangesNothingAndAWrongKeyIsUnknown() {
        apply("mara@lanterna.example");
        String key = keyOf(letter("application.confirm"));

        assertThat(joining.confirm(key)).isPresent();
        assertThat(joining.confirm(key)).isEmpty();
        assertThatThrownBy(() -> joining.confirm("guess")).isInstanceOf(NotFound.class);
        assertThat(joining.find("guess")).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aQuestionGoesOutAndItsAnswerComesBack() {
        ApplicationView application = confirmed();

        ApplicationView asked = admin(
                () -> applications.ask(application.id(), application.version(), "Who runs the shelter?\nSince when?"));
        assertThat(asked.state()).isEqualTo(ApplicationState.ASKED);
        String key = keyOf(letter("application.question"));
        assertThat(joining.find(key).orElseThrow().question()).startsWith("Who runs the shelter?");

        joining.answer(key, "We do, since 2009.");

        ApplicationView answered = admin(() -> applications.get(application.id()));
        assertThat(answered.state()).isEqualTo(ApplicationState.WAITING);
        assertThat(answered.messages())
                .extracting(ApplicationView.Message::fromApplicant)
                .containsExactly(false, true);
        assertThatThrownBy(() -> joining.answer(key, "again")).isInstanceOf(Conflict.class);
    }

    @Test
    void ofTwoAdministratorsWhoDecideAtOnceTheSecondIsTold() {
        ApplicationView seenByBoth = confirmed();

        admin(() -> applications.decline(seenByBoth.id(), seenByBoth.version(), "Not in our field."));

        assertThatThrownBy(() -> admin(() -> applications.accept(seenByBoth.id(), seenByBoth.version())))
                .isInstanceOf(Conflict.class);
        assertThat(database.number("select count(*) from organisation")).isZero();
    }

    @Test
    void aDecisionIsTakenBackUntilSomebodyHasMadeUseOfIt() {
        ApplicationView first = confirmed();
        ApplicationView accepted = admin(() -> applications.accept(first.id(), first.version()));
        String unused = keyOf(letter("invitation.first"));

        ApplicationView open = admin(() -> applications.reopen(accepted.id(), accepted.version()));
        assertThat(open.state()).isEqualTo(ApplicationState.WAITING);
        assertThat(invitations.find(unused))
                .hasValueSatisfying(invitation -> assertThat(invitation.state()).isEqualTo(InvitationState.REVOKED));

        ApplicationView again = admin(() -> applications.accept(open.id(), open.version()));
        invitations.accept(keyOf(letter("invitation.first")), "Mara", PASSWORD, Language.ENGLISH);
        assertThatThrownBy(() -> admin(() -> applications.reopen(again.id(), again.version())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anInvitationOpensOnce() {
        Actor editor = editor();
        as(editor, () -> invitations.inviteColleague("jonas@lanterna.example", false, Language.ENGLISH));
        String key = keyOf(letter("invitation.colleague"));
        assertThatThrownBy(() -> invitations.accept(key, "", "short", Language.ENGLISH))
                .isInstanceOf(Invalid.class);

        invitations.accept(key, "Jonas", PASSWORD, Language.ENGLISH);

        assertThat(invitations.find(key))
                .hasValueSatisfying(invitation -> assertThat(invitation.state()).isEqualTo(InvitationState.ACCEPTED));
        assertThatThrownBy(() -> invitations.accept(key, "Eve", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anInvitationThatIsTooOldRevokedOrReplacedOpensNothing() {
        Actor editor = editor();
        InvitationView old =
                as(editor, () -> invitations.inviteColleague("jonas@lanterna.example", false, Language.ENGLISH));
        String first = keyOf(letter("invitation.colleague"));
        as(editor, () -> invitations.resend(old.id()));
        String second = keyOf(letter("invitation.colleague"));
        assertThat(invitations.find(first)).isEmpty();

        database.execute("update invitation set expires_at = invited_at where id = " + old.id());
        assertThatThrownBy(() -> invitations.accept(second, "Jonas", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Conflict.class);

        InvitationView fresh =
                as(editor, () -> invitations.inviteColleague("jonas@lanterna.example", false, Language.ENGLISH));
        as(editor, () -> invitations.revoke(fresh.id()));
        assertThatThrownBy(() ->
                        invitations.accept(keyOf(letter("invitation.colleague")), "Jonas", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverIsAMemberAlreadyIsToldOnlyByTheirOwnLetter() {
        Actor editor = editor();
        as(editor, () -> invitations.inviteColleague("mara@lanterna.example", false, Language.ENGLISH));
        String key = keyOf(letter("invitation.colleague"));

        assertThat(invitations.isMemberAlready(key)).isTrue();
        assertThatThrownBy(() -> invitations.accept(key, "Mara", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aDayHoldsSoManyInvitationsAndNoMore() {
        Actor editor = editor();
        as(editor, () -> invitations.inviteColleague("a@lanterna.example", false, Language.ENGLISH));
        as(editor, () -> invitations.inviteColleague("b@lanterna.example", false, Language.ENGLISH));

        assertThatThrownBy(() ->
                        as(editor, () -> invitations.inviteColleague("c@lanterna.example", false, Language.ENGLISH)))
                .as("the first editor's own invitation is one of the three")
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anotherOrganisationsInvitationIsNotFound() {
        Actor editor = editor();
        InvitationView theirs =
                as(editor, () -> invitations.inviteColleague("jonas@lanterna.example", false, Language.ENGLISH));
        Actor stranger = new Actor(99L, "Eve", editor.permissions(), editor.audiences(), 4711L, java.util.Set.of());

        assertThatThrownBy(() -> as(stranger, () -> invitations.revoke(theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> invitations.resend(theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> organisations.own())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasAnAccountMovesWithItWhenAnotherOrganisationInvitesThem() {
        Actor mara = editorOf(accepted());
        as(mara, () -> invitations.inviteColleague("jonas@lanterna.example", true, Language.ENGLISH));
        AccountView jonas =
                invitations.accept(keyOf(letter("invitation.colleague")), "Jonas", PASSWORD, Language.ENGLISH);
        database.execute("insert into account_role values (" + jonas.id() + ", 'COUNTRY_EDITOR')");
        database.execute("insert into account_country values (" + jonas.id() + ", 'IT')");
        long other = secondOrganisation();
        admin(() -> invitations.inviteTo(other, "JONAS@lanterna.example", false, Language.ENGLISH));
        String key = keyOf(letter("invitation.colleague"));
        Actor before = editorOf(jonas);

        assertThat(as(before, () -> invitations.findMove(key))).hasValue(new MoveView("Lanterna", "Faro"));
        assertThatThrownBy(() -> as(mara, () -> invitations.move(key)))
                .as("the key alone moves nobody")
                .isInstanceOf(NotFound.class);
        assertThat(as(mara, () -> invitations.findMove(key))).isEmpty();
        as(before, () -> invitations.move(key));

        Actor after = actor(jonas);
        assertThat(after.organisationId()).isEqualTo(other);
        assertThat(after.may(Permission.INVITE_COLLEAGUES))
                .as("was editor of the former organisation")
                .isFalse();
        assertThat(after.editsCountry("IT")).as("is so for the network").isTrue();
        assertThat(letter("account.moved").to()).isEqualTo("jonas@lanterna.example");
        assertThatThrownBy(() -> as(after, () -> invitations.move(key))).isInstanceOf(Conflict.class);
    }

    @Test
    void anInvitationOfOnesOwnOrganisationTakesNoRoleAway() {
        AccountView mara = accepted();
        admin(() -> invitations.inviteTo(organisationOf(mara), "mara@lanterna.example", false, Language.ENGLISH));
        String key = keyOf(letter("invitation.colleague"));

        as(editorOf(mara), () -> invitations.move(key));

        assertThat(actor(mara).may(Permission.INVITE_COLLEAGUES)).isTrue();
    }

    @Test
    void theStaffOfASuspendedOrganisationReadWhatVisitorsRead() {
        AccountView mara = accepted();
        long organisation = organisationOf(mara);
        assertThat(editorOf(mara).may(Permission.INVITE_COLLEAGUES)).isTrue();

        admin(() -> organisations.suspend(organisation));
        assertThat(actor(mara).mayRead(Audience.MEMBERS)).isFalse();
        assertThat(actor(mara).may(Permission.INVITE_COLLEAGUES)).isFalse();
        assertThat(actor(mara).may(Permission.OWN_ACCOUNT)).isTrue();

        assertThat(admin(() -> organisations.readmit(organisation)).state()).isEqualTo(OrganisationState.MEMBER);
        assertThat(actor(mara).mayRead(Audience.MEMBERS)).isTrue();
    }

    @Test
    void anOrganisationCanDemandASecondFactorOfItsStaff() {
        AccountView mara = accepted();
        Actor editor = editorOf(mara);
        as(editor, () -> invitations.inviteColleague("jonas@lanterna.example", false, Language.ENGLISH));
        AccountView jonas =
                invitations.accept(keyOf(letter("invitation.colleague")), "Jonas", PASSWORD, Language.ENGLISH);
        assertThat(accounts.identity(jonas.id()).orElseThrow().mustSetUpSecondFactor())
                .isFalse();

        as(editor, () -> organisations.demandSecondFactorOfColleagues(true));

        assertThat(accounts.identity(jonas.id()).orElseThrow().mustSetUpSecondFactor())
                .isTrue();
        assertThat(actor(jonas).mayRead(Audience.MEMBERS)).isFalse();
    }

    @Test
    void onlyThoseWhoAdministerSeeTheQueue() {
        ApplicationView application = confirmed();
        Actor editor = editorOf(accepted());

        assertThatThrownBy(() -> applications.list(ApplicationState.WAITING, new PageRequest(1, 10)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(editor, () -> applications.get(application.id())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(editor, () -> organisations.suspend(1))).isInstanceOf(Denied.class);
    }

    @Test
    void theKeysThemselvesAreNowhere() {
        apply("mara@lanterna.example");
        String key = keyOf(letter("application.confirm"));

        assertThat(database.number("select count(*) from application where key_hash = '" + key + "'"))
                .isZero();
        assertThat(database.number("select count(*) from letter where contents like '%" + key + "%'"))
                .as("what was sent is erased")
                .isZero();
    }

    @Test
    void whatWasNeverConfirmedIsForgotten() {
        apply("mara@lanterna.example");
        database.execute("update application set posted_at = timestamp with time zone '2020-01-01 00:00:00+00'");

        assertThat(admin(() -> applications.forget())).isEqualTo(1);
    }

    // ── what the tests begin with ──

    private void apply(String email) {
        joining.apply(
                new ApplicationDraft(
                        new OrganisationDraft(
                                "Lanterna", "", "IT", "Bari", "NGO", "lanterna.example", "Outreach by night"),
                        "Mara Conti",
                        "Coordinator",
                        email,
                        Language.GERMAN),
                Language.ITALIAN,
                4);
    }

    private ApplicationView confirmed() {
        apply("mara@lanterna.example");
        joining.confirm(keyOf(letter("application.confirm")));
        return waiting().getLast();
    }

    private AccountView accepted() {
        ApplicationView application = confirmed();
        admin(() -> applications.accept(application.id(), application.version()));
        return invitations.accept(keyOf(letter("invitation.first")), "Mara Conti", PASSWORD, Language.ENGLISH);
    }

    private long secondOrganisation() {
        database.execute(
                "insert into organisation values (4711, 1, 'Faro', '', 'IT', 'Genova', 'NGO', '', '', 'MEMBER',"
                        + " false, 'en', 1, current_timestamp, current_timestamp)");
        return 4711;
    }

    private Actor editor() {
        return editorOf(accepted());
    }

    /** Somebody who has set up their second factor. */
    private Actor editorOf(AccountView account) {
        database.execute("update account set has_second_factor = true where id = " + account.id());
        return actor(account);
    }

    private Actor actor(AccountView account) {
        return accounts.identity(account.id()).orElseThrow().actor();
    }

    private static long organisationOf(AccountView account) {
        return Objects.requireNonNull(account.standing().organisationId());
    }

    private List<ApplicationView> waiting() {
        return admin(() -> applications.list(ApplicationState.WAITING, new PageRequest(1, 10)))
                .items();
    }

    /** Takes all letters that wait out of the outbox and gives the last one of this template. */
    private Letter letter(String template) {
        return letters().stream()
                .filter(letter -> letter.template().equals(template))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no letter " + template));
    }

    private List<Letter> letters() {
        LetterQueue queue = portal.get(LetterQueue.class);
        List<Letter> taken = new ArrayList<>();
        for (long id : admin(() -> queue.listDue(100))) {
            admin(() -> queue.take(id, Duration.ofHours(1))).ifPresent(queued -> taken.add(queued.letter()));
            admin(() -> {
                queue.sent(id);
                return true;
            });
        }
        return taken;
    }

    private static String keyOf(Letter letter) {
        String path = Objects.requireNonNull(letter.values().get(Letter.PATH));
        return path.substring(path.indexOf("key=") + 4);
    }

    private static <T> T admin(Supplier<T> work) {
        return as(Actor.OPERATOR, work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
