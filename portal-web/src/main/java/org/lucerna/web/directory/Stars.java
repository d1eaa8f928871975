package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.addressbook.AddressBook;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.ShownPage;

/**
 * The stars beside the organisations of a list, for members: the reader's whole address book is asked for once, whatever the
 * length of the list. Each star is a button of one form of the page; the answer of the finder, which has no address, sends
 * the finder's own form again.
 */
@Named("stars")
@RequestScoped
public class Stars {

    /** The names under which a star's button sends the entry's number. */
    static final String ADD = "star";

    static final String REMOVE = "unstar";

    private static final String FINDER = "/who-can-help";

    @Inject
    private AddressBook book;

    @Inject
    private ShownPage page;

    private @Nullable Set<Long> marked;

    public boolean isShown() {
        return page.isSignedIn();
    }

    public boolean has(long entry) {
        Set<Long> known = marked;
        if (known == null) {
            known = book.listMarked();
            marked = known;
        }
        return known.contains(entry);
    }

    /** Does what a star's button asks for, if one was pressed; one that cannot be given is left alone. */
    static void press(HttpServletRequest request, AddressBook book) {
        long add = number(request.getParameter(ADD), 0);
        long remove = number(request.getParameter(REMOVE), 0);
        try {
            if (add > 0) {
                book.add(add);
            }
            if (remove > 0) {
                book.remove(remove);
            }
        } catch (NotFound | Conflict e) {
            // Gone meanwhile, or the book is full: the star stays as it was, and the list beside it tells the rest.
        }
    }

    /** The form that a star belongs to. */
    public String getForm() {
        return isFinder() ? "need" : "stars";
    }

    /** Where the star goes: the answer then begins at its organisation. */
    public String action(long entry) {
        return isFinder() ? "/" + page.getLanguage() + FINDER + "#org-" + entry : "/account/address-book";
    }

    private boolean isFinder() {
        return page.getPath().equals(FINDER);
    }

    /** Where the list is. */
    public String getBack() {
        return page.getAddress();
    }
}
