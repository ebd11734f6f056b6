// Themes import only this module, so it re-exports the template language.
@_exported import HTML
