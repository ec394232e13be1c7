/// TeX commands that stand for a character or set the appearance of one.
enum TeXWords {
  static let signs: [String: String] = [
    "pm": "±", "mp": "∓", "times": "×", "div": "÷", "cdot": "·", "ast": "*", "star": "*", "bullet": "•",
    "sim": "~", "thicksim": "~", "textasciitilde": "~", "approx": "≈", "simeq": "≈", "thickapprox": "≈",
    "leq": "≤", "le": "≤", "leqslant": "≤", "geq": "≥", "ge": "≥", "geqslant": "≥", "neq": "≠", "ne": "≠",
    "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "to": "→", "rightarrow": "→", "leftarrow": "←",
    "uparrow": "↑",
    "downarrow": "↓", "circ": "°", "degree": "°", "prime": "′", "ldots": "…", "dots": "…", "cdots": "…",
    "textperthousand": "‰", "permil": "‰", "perthousand": "‰", "percent": "%", "mid": "|", "infty": "∞",
    "yen": "¥", "textyen": "¥", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
    "textdollar": "$",
    "quad": " ", "qquad": " ", "textregistered": "®", "texttrademark": "™", "backslash": "\\",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "varepsilon": "ε",
    "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "Sigma": "Σ", "tau": "τ",
    "phi": "φ", "varphi": "φ", "omega": "ω", "Omega": "Ω", "eta": "η",
  ]

  /// Commands that only set the appearance of their argument, or the size of a delimiter.
  static let styles: Set<String> = [
    "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "mbox", "hbox", "mathrm",
    "mathbf", "mathit", "mathsf", "mathtt", "boldsymbol", "bm", "operatorname", "mathop", "rm", "bf", "it",
    "sf", "tt", "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "small", "normalsize",
    "large", "left", "right",
  ]
}
