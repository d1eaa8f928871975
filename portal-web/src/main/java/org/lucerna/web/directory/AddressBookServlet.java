package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lucerna.directory.addressbook.AddressBook;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.page.InterfaceLanguages;

/**
 * The star beside an entry, and the note in the address book: small forms on many pages, which need no more than this.
 * {@code act} is add, remove or note. The stars of a list say {@code star} or {@code unstar}, and with {@code back} where the
 * list is.
 */
@WebServlet("/account/address-book")
public class AddressBookServlet extends HttpServlet {

    private static final int LONGEST_ADDRESS = 4_000;

    @Inject
    private AddressBook book;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = InterfaceLanguages.find(typed(request.getParameter("lang")))
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
        String list = typed(request.getParameter("back"));
        if (isOurs(list)) {
            Stars.press(request, book);
            response.sendRedirect(list + "#org-" + pressed(request));
            return;
        }
        String entry = typed(request.getParameter("entry"));
        if (!entry.matches("[1-9][0-9]{0,17}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean fromBook = request.getParameter("book") != null;
        String done = done(typed(request.getParameter("act")), Long.parseLong(entry), request);
        response.sendRedirect(
                fromBook ? "/" + language + "/address-book?done=" + done : "/" + language + "/directory/" + entry);
    }

    /** Whether this is the address of a page of this portal, and of nothing else. */
    private static boolean isOurs(String address) {
        return address.length() <= LONGEST_ADDRESS && address.matches("/[a-z]{2}/[!-\\[\\]-~&&[^#]]*");
    }

    private static String pressed(HttpServletRequest request) {
        long added = number(request.getParameter(Stars.ADD), 0);
        return String.valueOf(added > 0 ? added : number(request.getParameter(Stars.REMOVE), 0));
    }

    private String done(String act, long entry, HttpServletRequest request) {
        try {
            switch (act) {
                case "remove" -> book.remove(entry);
                case "note" -> book.write(entry, typed(request.getParameter("note")));
                default -> book.add(entry);
            }
            return act.equals("remove") ? "removed" : "noted";
        } catch (Invalid e) {
            return e.fields().getFirst().messageKey().equals(AddressBook.CONFIDENTIAL) ? "secret" : "failed";
        } catch (NotFound | Conflict e) {
            return "failed";
        }
    }
}
