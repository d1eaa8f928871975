package org.lucerna.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Lets a form post back to the address that the reader sees, not to the file that shows it. */
public class PageViewHandler extends ViewHandlerWrapper {

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object asked = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean same = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return same && asked != null ? asked.toString() : super.getActionURL(context, viewId);
    }
}
