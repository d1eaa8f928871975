package org.lucerna.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser on after a button has done its work, so that reloading does not do it again. */
public final class Redirect {

    private Redirect() {}

    /**
     * What was here is elsewhere from now on (301). Before anything of the page is written.
     *
     * @param address a path of this portal
     */
    public static void forGood(String address) {
        HttpServletResponse response = FacesResponse.current();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** @param address a path of this portal, such as {@code /it/library/12} */
    public static void to(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException("The browser is gone", e);
        }
    }
}
