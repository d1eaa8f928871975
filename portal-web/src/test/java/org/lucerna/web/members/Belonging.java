package org.lucerna.web.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.web.PageForm;
import org.lucerna.web.Portal;

/** How an organisation comes into the network, and who looks after what in it. */
public final class Belonging {

    /** Longer than {@code lucerna.join.shortest-time}. */
    private static final int A_PERSONS_TIME_MILLIS = 4200;

    private Belonging() {}

    /** An organisation applies and is accepted. @return its editor, signed in */
    public static Portal editorOfNewMember(Portal visitor, String organisation, String country, String email)
            throws InterruptedException {
        PageForm form = PageForm.with("id=\"apply\"", visitor.get("/en/join").text());
        Thread.sleep(A_PERSONS_TIME_MILLIS);
        form.set("name", organisation)
                .set("type", "NGO")
                .set("country", country)
                .set("town", "Turku")
                .set("about", "A small house with a light.")
                .set("contactName", "Suvi")
                .set("contactEmail", email)
                .set("language", "en")
                .set("accepted", "on");
        assertThat(visitor.submit("/en/join", form.press("apply")).header("Location"))
                .endsWith("/en/join/sent");
        opens(visitor, LettersOnDisk.linkTo(email, "/join/confirm"), "/en/join/confirm", "confirm");

        Portal administrator = Entering.administrator(visitor);
        String desk = administrator.get("/en/admin/applications").text();
        Matcher application = Pattern.compile("/en/admin/applications/([0-9]+)\"[^>]*>" + Pattern.quote(organisation))
                .matcher(desk);
        assertThat(application.find()).as(desk).isTrue();
        String address = "/en/admin/applications/" + application.group(1);
        administrator.submit(
                address,
                PageForm.with("id=\"accept\"", administrator.get(address).text())
                        .press("accept"));

        String invitation = LettersOnDisk.linkTo(email, "/invitation");
        visitor.submit(
                "/en/invitation",
                PageForm.with("id=\"accept\"", visitor.get(invitation).text())
                        .set("name", "Suvi")
                        .set("password", Entering.PASSWORD)
                        .press("accept"));
        return entered(visitor, email);
    }

    private static void opens(Portal visitor, String link, String address, String button) {
        visitor.submit(
                address,
                PageForm.with("id=\"" + button + "\"", visitor.get(link).text()).press(button));
    }

    /** An editor of one country, signed in. */
    public static Portal editorOfCountry(Portal visitor, String country, String email) {
        visitor.operator()
                .post(
                        "/api/v1/accounts",
                        "{\"email\":\"%s\",\"name\":\"Editor of %s\",\"password\":\"%s\",\"roles\":[\"country_editor\"],\"countries\":[\"%s\"]}"
                                .formatted(email, country, Entering.PASSWORD, country));
        return entered(visitor, email);
    }

    private static Portal entered(Portal visitor, String email) {
        Portal entered = Entering.cookieOf(visitor, Entering.signIn(visitor, email, Entering.PASSWORD));
        Entering.setUpApp(entered);
        return entered;
    }
}
