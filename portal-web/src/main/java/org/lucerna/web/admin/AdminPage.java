package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.members.application.Applications;
import org.lucerna.web.page.ShownPage;

/** Where administration begins: what waits, and the ways that are open to this administrator. */
@Named("admin")
@RequestScoped
public class AdminPage {

    /** A way on. */
    public record Way(String address, String name, String hint) {}

    @Inject
    private Applications applications;

    @Inject
    private ShownPage page;

    private final List<Way> ways = new ArrayList<>();

    @PostConstruct
    void load() {
        if (may(Permission.ADMINISTER_ORGANISATIONS)) {
            add("applications");
            add("organisations");
        }
        if (may(Permission.ADMINISTER_ACCOUNTS)) {
            add("accounts");
            add("roles");
        }
        if (may(Permission.ADMINISTER_ORGANISATIONS)) {
            add("groups");
        }
        if (may(Permission.EDIT_VOCABULARY)) {
            add("vocabulary");
        }
        if (may(Permission.EDIT_WHOLE_DIRECTORY)) {
            add("directory/import");
        }
        if (may(Permission.EDIT_SITE)) {
            add("site");
            add("pages");
            add("hotlines");
        }
        if (may(Permission.READ_AUDIT_LOG)) {
            add("audit");
        }
        if (ways.isEmpty()) {
            throw new Denied();
        }
    }

    private void add(String name) {
        ways.add(new Way(
                "/" + page.getLanguage() + "/admin/" + name,
                page.getWords().text("admin." + name),
                page.getWords().text("admin." + name + "Hint")));
    }

    private static boolean may(Permission permission) {
        return Acting.current().may(permission);
    }

    public List<Way> getWays() {
        return ways;
    }

    /** How many applications wait for a decision, in a sentence; empty when none does. */
    public String getWaiting() {
        long waiting = may(Permission.ADMINISTER_ORGANISATIONS) ? applications.waiting() : 0;
        return waiting == 0 ? "" : page.getWords().text("admin.waiting", waiting);
    }
}
