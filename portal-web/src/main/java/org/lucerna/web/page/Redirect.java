package org.lucerna.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser on after a button has done its work, so that reloading does not do it again. */
public final class Redirect {

    private Redirect() {}

    /** @param address a path of this portal, such as {@code /it/library/12} */
    public static void to(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException("The browser is gone", e);
        }
    }
}
