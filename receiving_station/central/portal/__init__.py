"""The pages of a brand's customers: from "I want to send this back" to "your refund is here"."""
