// A theme imports this module alone; the template language comes with it.
@_exported import HTML
